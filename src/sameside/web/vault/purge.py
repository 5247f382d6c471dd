"""Nothing of what was deleted stays behind in the write-ahead log."""

from django.db import connections

from sameside.web.vault.router import KEYS


def checkpoint() -> bool:
    """Fold each log into its file and empty it. False when somebody was still reading, and it must be tried again."""
    done = [_empty_log(alias) for alias in ("default", KEYS) if connections[alias].vendor == "sqlite"]
    return all(done)


def _empty_log(alias: str) -> bool:
    connection = connections[alias]
    if connection.in_atomic_block:
        return False
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return bool(cursor.fetchone()[0] == 0)
