"""Work in a thread that no request passes through: nobody comes along to sweep out a dead connection, so whoever meets it does."""

from collections.abc import Callable
from typing import TypeVar

from django.db import DatabaseError, close_old_connections

T = TypeVar("T")


def swept(work: Callable[[], T]) -> T:
    try:
        return work()
    except (DatabaseError, OSError):
        close_old_connections()
        raise
