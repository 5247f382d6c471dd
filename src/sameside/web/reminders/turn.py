"""Whose turn it is to send. With PostgreSQL everybody's: rows are held there. With a file, one process at a time.

The lock belongs to the process and goes with it, so after a power cut nobody waits for the dead.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from sameside.web.vault import private_files

try:
    import fcntl
except ImportError:  # where there is none, only one process may serve a file anyway
    fcntl = None  # type: ignore[assignment]


@contextmanager
def turn() -> Iterator[bool]:
    if connection.vendor != "sqlite" or fcntl is None:
        yield True
        return
    path = settings.DATA_DIR / "reminders.lock"
    private_files.touch(path)
    handle = os.open(path, os.O_RDWR)
    try:
        yield _locked(handle)
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
