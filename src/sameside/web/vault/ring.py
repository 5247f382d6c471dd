"""The key ring: the keys that lock every other key. It lies outside the data folder and is read at start."""

import datetime
import os
import re
import threading
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from sameside.web.vault import private_files, ring_file
from sameside.web.vault.errors import RingProblem


@dataclass(frozen=True)
class Ring:
    """`root` gives the subkeys and never changes; `locks` wrap owner keys and are rotated."""

    root: bytes
    locks: dict[str, bytes]
    current: str

    def __repr__(self) -> str:
        return f"Ring({', '.join(self.locks)})"

    def subkey(self, label: str) -> bytes:
        return _derived(self.root, label)

    def with_new_lock(self) -> "Ring":
        newest = max(int(name[1:]) for name in self.locks)
        name = f"k{newest + 1}"
        return replace(self, locks={**self.locks, name: os.urandom(32)}, current=name)

    def with_current_only(self) -> "Ring":
        return replace(self, locks={self.current: self.locks[self.current]})


@cache
def _derived(root: bytes, label: str) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=b"sameside/1/" + label.encode()).derive(root)


_seen: tuple[Path, Ring] | None = None
_stamp: tuple[int, int, int] | None = None
_loading = threading.Lock()


def ring() -> Ring:
    """The ring as this process last read it; made at the very first start."""
    return _seen[1] if _seen and _seen[0] == _path() else fresh()


def fresh() -> Ring:
    """The ring as it lies on disk now; read again only when the file changed."""
    global _seen, _stamp
    with _loading:
        path = _outside_the_data(_path())
        if not path.exists():
            _make_first(path)
        stamp = _stamp_of(path)
        if not _seen or _seen[0] != path or stamp != _stamp:
            _seen, _stamp = (path, _read(path)), stamp
        return _seen[1]


def save(changed: Ring) -> None:
    """The caller holds the lock of the key store, so two rotations never write over each other."""
    private_files.replace(_path(), _as_bytes(changed))
    fresh()


def create(first: Ring) -> bool:
    return private_files.create_once(_path(), _as_bytes(first))


def put_aside() -> None:
    """Make room for another ring without losing this one."""
    path = _path()
    if path.exists():
        now = datetime.datetime.now(datetime.UTC).strftime("%Y%m%d-%H%M%S")
        path.rename(path.with_name(f"{path.name}.before-{now}"))


def _outside_the_data(path: Path) -> Path:
    if path.is_relative_to(settings.DATA_DIR):
        raise RingProblem(
            f"The key ring would lie in the data folder ({path}). Whoever copies the data would have the key too. "
            "Set SAMESIDE_KEY_RING_FILE to a place outside it."
        )
    return path


def _make_first(path: Path) -> None:
    if (old := _old_data()) and not path.exists():
        raise RingProblem(
            f"There is no key ring at {path}, but {old} is there and needs one. A new ring could never open it. "
            "Put the ring back, or type in your recovery sheet: manage.py recovery_sheet --restore FILE."
        )
    create(Ring(os.urandom(32), {"k1": os.urandom(32)}, "k1"))


def _old_data() -> str:
    for database in settings.DATABASES.values():
        name = str(database["NAME"])
        if "key_name" in database.get("OPTIONS", {}) and os.path.exists(name) and os.path.getsize(name):
            return name
    return ""


def _read(path: Path) -> Ring:
    mode = path.stat().st_mode & 0o777
    if mode & 0o077:
        raise RingProblem(f"Others on this machine can read the key ring (mode {mode:o}). Run: chmod 600 {path}")
    content = ring_file.from_bytes(path.read_bytes(), settings.KEY_PASSPHRASE)
    locks = {name: ring_file.unb64(key) for name, key in content["locks"].items()}
    if content["current"] not in locks or not all(re.fullmatch(r"k[1-9][0-9]*", name) for name in locks):
        raise RingProblem("The key ring file is damaged. Bring it back from your recovery sheet.")
    return Ring(ring_file.unb64(content["root"]), locks, content["current"])


def _as_bytes(ring_: Ring) -> bytes:
    content = {
        "root": ring_file.b64(ring_.root),
        "current": ring_.current,
        "locks": {name: ring_file.b64(key) for name, key in ring_.locks.items()},
        "changed": datetime.datetime.now(datetime.UTC).date().isoformat(),
    }
    return ring_file.to_bytes(content, settings.KEY_PASSPHRASE)


def _stamp_of(path: Path) -> tuple[int, int, int]:
    seen = path.stat()
    return seen.st_ino, seen.st_mtime_ns, seen.st_size


def _path() -> Path:
    return Path(settings.KEY_RING_FILE)
