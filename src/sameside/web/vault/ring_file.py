"""The key ring as a file: a ring in, bytes out, and back; locked with a passphrase when there is one."""

import base64
import json
import os
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sameside.web.vault.errors import RingProblem

FORMAT = 1
LOCK_NOTE = b"sameside key ring, locked"
COST = {"time_cost": 3, "memory_cost": 65536, "parallelism": 4}


def to_bytes(content: dict[str, Any], passphrase: str) -> bytes:
    plain = json.dumps(content, sort_keys=True).encode()
    shell = {"format": FORMAT, **({"locked": _lock(plain, passphrase)} if passphrase else {"open": content})}
    return json.dumps(shell, indent=1, sort_keys=True).encode() + b"\n"


def from_bytes(raw: bytes, passphrase: str) -> dict[str, Any]:
    try:
        shell = json.loads(raw)
        found = shell["format"]
    except (ValueError, KeyError, TypeError):
        raise RingProblem("The key ring file is damaged. Bring it back from your recovery sheet.") from None
    if found != FORMAT:
        raise RingProblem(f"The key ring has format {found}; this version of Sameside reads format {FORMAT}.")
    if "locked" in shell:
        return dict(json.loads(_unlock(shell["locked"], passphrase)))
    return dict(shell["open"])


def is_locked(raw: bytes) -> bool:
    return "locked" in json.loads(raw)


def _lock(plain: bytes, passphrase: str) -> dict[str, Any]:
    salt, nonce = os.urandom(16), os.urandom(12)
    box = AESGCM(_stretched(passphrase, salt, COST)).encrypt(nonce, plain, LOCK_NOTE)
    return {"kdf": "argon2id", "cost": COST, "salt": b64(salt), "nonce": b64(nonce), "box": b64(box)}


def _unlock(locked: dict[str, Any], passphrase: str) -> bytes:
    if not passphrase:
        raise RingProblem(
            "The key ring is locked. Set SAMESIDE_KEY_PASSPHRASE, or SAMESIDE_KEY_PASSPHRASE_FILE, and start again."
        )
    key = _stretched(passphrase, unb64(locked["salt"]), locked["cost"])
    try:
        return AESGCM(key).decrypt(unb64(locked["nonce"]), unb64(locked["box"]), LOCK_NOTE)
    except InvalidTag:
        raise RingProblem("The passphrase does not open the key ring.") from None


def _stretched(passphrase: str, salt: bytes, cost: dict[str, int]) -> bytes:
    return hash_secret_raw(passphrase.encode(), salt, hash_len=32, type=Type.ID, **cost)


def b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def unb64(text: str) -> bytes:
    return base64.b64decode(text)
