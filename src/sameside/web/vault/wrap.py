"""A key locked by another key, bound to whose it is and to the lock's name."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sameside.web.vault.errors import Unreadable
from sameside.web.vault.models import OwnerKey
from sameside.web.vault.ring import Ring, fresh, ring

NONCE = 12


def wrap(row: OwnerKey, key: bytes, by: Ring) -> None:
    """Put the key into the row, under the ring's current lock."""
    row.lock = by.current
    nonce = os.urandom(NONCE)
    row.wrapped = nonce + AESGCM(by.locks[by.current]).encrypt(nonce, key, _note(row))


def unwrap(row: OwnerKey) -> bytes:
    wrapped = bytes(row.wrapped or b"")
    try:
        return AESGCM(_lock(row.lock)).decrypt(wrapped[:NONCE], wrapped[NONCE:], _note(row))
    except (InvalidTag, ValueError):
        raise Unreadable("An owner's key was changed since it was made.") from None


def _lock(name: str) -> bytes:
    found = ring().locks.get(name) or fresh().locks.get(name)
    if found is None:
        raise Unreadable(f"An owner's key is locked with {name}, which the key ring no longer has.")
    return found


def _note(row: OwnerKey) -> bytes:
    return f"{row.kind}|{row.owner}|{row.version}|{row.lock}".encode()
