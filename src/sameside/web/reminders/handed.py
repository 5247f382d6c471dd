"""A note on this machine's disk that a message has left, made before the database hears of it.

Writing to the database takes long enough to be killed in. One byte into a file that is open already takes a few
millionths of a second and outlives the process, so whichever worker of this machine takes the message next does not
hand it over again. A power cut may take the note with it, and another machine does not see it: then the message's id
is what is left to tell.
"""

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import UUID

from django.conf import settings

from sameside.web.vault import private_files

OLD: Final = 24 * 60 * 60
BLANK: Final = b"?"
NOTE: Final = b"."


@contextmanager
def sheet(message_id: UUID) -> Iterator[Callable[[], None]]:
    """A sheet without a note, made while there is time, and what puts the note on it."""
    handle = _open(_path(message_id))
    _write(handle, BLANK)
    try:
        yield lambda: _write(handle, NOTE)
    finally:
        os.close(handle)


def noted(message_id: UUID) -> bool:
    try:
        return _path(message_id).read_bytes() == NOTE
    except FileNotFoundError:
        return False


def forget(message_id: UUID) -> None:
    _path(message_id).unlink(missing_ok=True)


def sweep() -> None:
    """Notes of those who were killed after the database had heard of it."""
    with contextlib.suppress(FileNotFoundError):
        for path in list(_folder().iterdir()):
            if path.stat().st_mtime < time.time() - OLD:
                path.unlink(missing_ok=True)


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_CREAT | os.O_WRONLY, private_files.FILE_MODE)
    except FileNotFoundError:
        private_files.make_folder(path.parent)
        return _open(path)


def _write(handle: int, mark: bytes) -> None:
    os.pwrite(handle, mark, 0)


def _path(message_id: UUID) -> Path:
    return _folder() / message_id.hex


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "handed"
