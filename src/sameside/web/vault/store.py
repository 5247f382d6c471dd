"""One writer at a time changes the key store or the key ring."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.db.transaction import atomic

from sameside.web.vault.router import KEYS

LOCK_NUMBER = 0x5A3E51DE


@contextmanager
def locked_store() -> Iterator[None]:
    """SQLite takes the write lock with the transaction itself; PostgreSQL is asked for one."""
    with atomic(using=KEYS):
        if connections[KEYS].vendor == "postgresql":
            with connections[KEYS].cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK_NUMBER])
        yield
