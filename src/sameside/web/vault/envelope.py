"""Sealed bytes: a fresh key for every item, wrapped by its owner's key, bound to the place where it lies.

format 1 byte | key version 4 | wrap nonce 12 | wrapped item key 48 | nonce 12 | padded content + tag 16
"""

import os
import struct
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sameside.web.vault.errors import Unreadable
from sameside.web.vault.keys import Owner, opening_key, sealing_key

FORMAT = 1
HEAD = struct.Struct(">BI")
NONCE, WRAPPED, TAG = 12, 48, 16
KEY_AT = HEAD.size + NONCE
NONCE_AT = KEY_AT + WRAPPED
BODY_AT = NONCE_AT + NONCE
SMALLEST, STEP = 64, 4096
LENGTH = struct.Struct(">I")


class Place(NamedTuple):
    table: str
    column: str
    row: str


def encrypt(owner: Owner, place: Place, plain: bytes) -> bytes:
    version, owner_key = sealing_key(owner)
    note = _note(owner, place, version)
    item_key, nonces = os.urandom(32), os.urandom(2 * NONCE)
    wrap_nonce, nonce = nonces[:NONCE], nonces[NONCE:]
    wrapped = owner_key.encrypt(wrap_nonce, item_key, note)
    body = AESGCM(item_key).encrypt(nonce, _padded(plain), note)
    return b"".join((HEAD.pack(FORMAT, version), wrap_nonce, wrapped, nonce, body))


def decrypt(owner: Owner, place: Place, sealed: bytes) -> bytes:
    sealed = bytes(sealed)
    if len(sealed) < BODY_AT + LENGTH.size + TAG:
        raise Unreadable("These bytes are too short to be sealed content.")
    form, version = HEAD.unpack_from(sealed)
    if form != FORMAT:
        raise Unreadable(f"Format {form} is not known here.")
    owner_key = opening_key(owner, version)
    note = _note(owner, place, version)
    try:
        item_key = owner_key.decrypt(sealed[HEAD.size : KEY_AT], sealed[KEY_AT:NONCE_AT], note)
        return _unpadded(AESGCM(item_key).decrypt(sealed[NONCE_AT:BODY_AT], sealed[BODY_AT:], note))
    except InvalidTag:
        raise Unreadable("These bytes were sealed for another owner or place, or were changed since.") from None


def _note(owner: Owner, place: Place, version: int) -> bytes:
    """What the seal is bound to. Lengths keep ("ab", "c") apart from ("a", "bc")."""
    parts = (*place, owner.kind, owner.id)
    return "|".join((f"{FORMAT}|{version}", *[f"{len(part)}:{part}" for part in parts])).encode()


def _padded(plain: bytes) -> bytes:
    """Up to the next bucket, so that the stored size tells little about how much was written."""
    whole = LENGTH.size + len(plain)
    size = max(SMALLEST, 1 << (whole - 1).bit_length()) if whole <= STEP else -(-whole // STEP) * STEP
    return LENGTH.pack(len(plain)) + plain + bytes(size - whole)


def _unpadded(padded: bytes) -> bytes:
    (length,) = LENGTH.unpack_from(padded)
    if length > len(padded) - LENGTH.size:
        raise Unreadable("These bytes say a length that they do not have.")
    return padded[LENGTH.size : LENGTH.size + length]
