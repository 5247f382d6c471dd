"""An encrypted file in pieces: nothing can be cut off, swapped or added without being noticed.

name of the format | length of the heading 4 | heading (JSON, in clear) | salt 32 | pieces of 1 MiB, each + tag 16
"""

import json
import os
import secrets
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sameside.web.vault import private_files
from sameside.web.vault.errors import Refused
from sameside.web.vault.ring import ring

NAME = b"SAMESIDE ARCHIVE 1\n"
LENGTH = struct.Struct(">I")
NONCE = struct.Struct(">Q?3x")
PIECE, SALT, TAG = 1 << 20, 32, 16


def write(path: Path, heading: dict[str, Any], source: IO[bytes]) -> None:
    """Whole or not at all."""
    if path.exists():
        raise Refused(f"{path} is already there. Give another name, so that no backup is lost.")
    private_files.make_folder(path.parent)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    private_files.touch(beside)
    try:
        with beside.open("r+b") as out:
            _write(out, json.dumps(heading, sort_keys=True).encode(), source)
            out.flush()
            os.fsync(out.fileno())
        os.link(beside, path)
    finally:
        beside.unlink()


def _write(out: IO[bytes], heading: bytes, source: IO[bytes]) -> None:
    salt = os.urandom(SALT)
    front = NAME + LENGTH.pack(len(heading)) + heading + salt
    cipher = _cipher(salt)
    out.write(front)
    for number, piece, last in _pieces(source, PIECE):
        out.write(cipher.encrypt(NONCE.pack(number, last), piece, front))


def heading_of(path: Path, kind: str) -> dict[str, Any]:
    with _opened(path) as source:
        heading = _front(source, path)[0]
    if heading.get("kind") != kind:
        raise Refused(f"{path} is a backup of {heading.get('kind')}, not of {kind}.")
    return heading


def read(path: Path) -> Iterator[bytes]:
    with _opened(path) as source:
        _, front = _front(source, path)
        cipher = _cipher(front[-SALT:])
        for number, piece, last in _pieces(source, PIECE + TAG):
            try:
                yield cipher.decrypt(NONCE.pack(number, last), piece, front)
            except InvalidTag:
                raise Refused(f"{path} was damaged or changed, or belongs to another key ring.") from None


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from error


def _front(source: IO[bytes], path: Path) -> tuple[dict[str, Any], bytes]:
    start = source.read(len(NAME) + LENGTH.size)
    if not start.startswith(NAME) or len(start) < len(NAME) + LENGTH.size:
        raise Refused(f"{path} is not a backup made by Sameside.")
    (length,) = LENGTH.unpack_from(start, len(NAME))
    rest = source.read(min(length, 65536) + SALT)
    try:
        return dict(json.loads(rest[:-SALT])), start + rest
    except ValueError:
        raise Refused(f"{path} was damaged: its heading cannot be read.") from None


def _pieces(source: IO[bytes], size: int) -> Iterator[tuple[int, bytes, bool]]:
    """Each piece with its number, and whether it is the last; an empty source has one empty piece."""
    number, piece = 0, source.read(size)
    while True:
        following = source.read(size)
        yield number, piece, not following
        if not following:
            return
        number, piece = number + 1, following


def _cipher(salt: bytes) -> AESGCM:
    return AESGCM(ring().subkey(f"archive/{salt.hex()}"))
