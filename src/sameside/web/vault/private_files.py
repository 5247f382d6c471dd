"""Files and folders that only the person who runs the server may read."""

import contextlib
import os
import secrets
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600


def make_folder(folder: Path) -> None:
    """Every missing parent is made private too."""
    for missing in reversed([part for part in (folder, *folder.parents) if not part.exists()]):
        with contextlib.suppress(FileExistsError):
            missing.mkdir(mode=FOLDER_MODE)


def touch(path: Path) -> None:
    """An empty private file, so that a library which opens it later inherits the mode."""
    make_folder(path.parent)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, FILE_MODE))


def create_once(path: Path, content: bytes) -> bool:
    """Write a file that nobody wrote yet; False when another process was first. Never half a file."""
    beside = _written_beside(path, content)
    try:
        os.link(beside, path)
    except FileExistsError:
        return False
    finally:
        beside.unlink()
    _sync(path.parent)
    return True


def replace(path: Path, content: bytes) -> None:
    """The old content or the new one, whatever moment the power fails."""
    take_place(_written_beside(path, content), path)


def take_place(newer: Path, path: Path) -> None:
    os.replace(newer, path)
    _sync(path.parent)


def _written_beside(path: Path, content: bytes) -> Path:
    make_folder(path.parent)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    return beside


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
