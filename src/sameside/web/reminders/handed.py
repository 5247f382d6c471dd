"""A note on this machine's disk that the other side said yes, made before the database hears of it.

Writing to the database takes long enough to be killed in. Making an empty file takes a few millionths of a second and
outlives the process, so whichever worker of this machine takes the message next does not hand it over again. A power
cut may take the note with it, and another machine does not see it: then the message's id is what is left to tell.
"""

import contextlib
import os
import time
from pathlib import Path
from typing import Final
from uuid import UUID

from django.conf import settings

from sameside.web.vault import private_files

OLD: Final = 24 * 60 * 60


def note(message_id: UUID) -> None:
    path = _path(message_id)
    try:
        _make(path)
    except FileNotFoundError:
        private_files.make_folder(path.parent)
        _make(path)


def noted(message_id: UUID) -> bool:
    return _path(message_id).exists()


def forget(message_id: UUID) -> None:
    _path(message_id).unlink(missing_ok=True)


def sweep() -> None:
    """Notes of those who were killed after the database had heard of it."""
    with contextlib.suppress(FileNotFoundError):
        for path in list(_folder().iterdir()):
            if path.stat().st_mtime < time.time() - OLD:
                path.unlink(missing_ok=True)


def _make(path: Path) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, private_files.FILE_MODE))


def _path(message_id: UUID) -> Path:
    return _folder() / message_id.hex


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "handed"
