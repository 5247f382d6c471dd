"""Django's SQLite backend over SQLCipher: every page, index and log record on disk is encrypted."""

import datetime
import decimal
import time
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.sqlite3 import base as plain
from django.db.backends.sqlite3._functions import register as register_functions  # type: ignore[import-untyped]
from django.utils.asyncio import async_unsafe
from django.utils.dateparse import parse_date, parse_datetime, parse_time
from sqlcipher3 import dbapi2 as Database

from sameside.web.vault import private_files
from sameside.web.vault.ring import ring
from sameside.web.vault.sqlcipher.creation import DatabaseCreation
from sameside.web.vault.sqlcipher.cursor import CipherCursor

OLDEST_SQLITE = (3, 51, 3)
HABITS = (
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA legacy_alter_table = OFF",
)

for _kind, _parse in (("date", parse_date), ("time", parse_time), ("datetime", parse_datetime)):
    Database.register_converter(_kind, plain.decoder(_parse))
Database.register_converter("timestamp", plain.decoder(parse_datetime))
Database.register_converter("bool", b"1".__eq__)
Database.register_adapter(decimal.Decimal, str)
Database.register_adapter(datetime.date, plain.adapt_date)
Database.register_adapter(datetime.datetime, plain.adapt_datetime)


def refuse_old_sqlite(found: tuple[int, ...]) -> None:
    """Before 3.51.3 a write-ahead log could be reset under a reader, which damages the file."""
    if found < OLDEST_SQLITE:
        raise ImproperlyConfigured(
            f"SQLite {'.'.join(map(str, found))} is too old: it can damage the database when several people write. "
            f"Sameside needs {'.'.join(map(str, OLDEST_SQLITE))} or newer. Install the locked requirements again."
        )


def open_file(name: str, key_name: str, **kwargs: Any) -> Any:
    """A raw connection that has proved it can read the file."""
    connection = Database.connect(name, **kwargs)
    try:
        connection.execute(f"PRAGMA key = \"x'{ring().subkey(key_name).hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except Database.DatabaseError as error:
        connection.close()
        if "not a database" not in str(error):
            raise
        raise ImproperlyConfigured(
            f"The key ring does not open {name}. It is the ring of another installation, or the file is damaged. "
            "Put the right ring back, or restore a backup."
        ) from None
    return connection


class DatabaseWrapper(plain.DatabaseWrapper):
    display_name = "SQLCipher"
    Database = Database
    creation_class = DatabaseCreation

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        refuse_old_sqlite(Database.sqlite_version_info)
        super().__init__(*args, **kwargs)

    @async_unsafe
    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        params = dict(conn_params)
        name, key_name = str(params.pop("database")), params.pop("key_name")
        if not self.is_in_memory_db():
            private_files.touch(Path(name))
        connection = open_file(name, key_name, **params)
        register_functions(connection)
        for habit in HABITS:
            connection.execute(habit)
        _keep_a_log(connection)
        return connection

    def create_cursor(self, name: str | None = None) -> Any:
        return self.connection.cursor(factory=CipherCursor)


def _keep_a_log(connection: Any) -> None:
    """Write-ahead log. Several first connections may try this at once; SQLite does not wait for it by itself."""
    for attempt in range(50):
        try:
            if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] in ("wal", "memory"):
                return
        except Database.OperationalError:
            if attempt == 49:
                raise
        time.sleep(0.05)
