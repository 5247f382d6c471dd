"""Backup and restore of the encrypted database file."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from sqlcipher3.dbapi2 import OperationalError

from sameside.web.vault import private_files
from sameside.web.vault.errors import Refused
from sameside.web.vault.sqlcipher.base import open_file


@contextmanager
def copied(beside: Path) -> Iterator[IO[bytes]]:
    """One moment of the database, copied while people go on writing. The copy is encrypted like the file itself."""
    copy = beside.with_name(f".{beside.name}.copy")
    private_files.touch(copy)
    try:
        with closing(_open(_path())) as source, closing(_open(copy)) as target:
            source.backup(target)
        with copy.open("rb") as content:
            yield content
    finally:
        _remove(copy)


def load(pieces: Iterator[bytes]) -> None:
    """The file is checked before it takes the place of the old one."""
    arriving = _path().with_name(f".{_path().name}.arriving")
    _remove(arriving)
    private_files.touch(arriving)
    try:
        with arriving.open("r+b") as out:
            out.writelines(pieces)
            out.flush()
            os.fsync(out.fileno())
        _refuse_damaged(arriving)
        _remove_logs(_path())
        private_files.take_place(arriving, _path())
    finally:
        _remove(arriving)


def is_empty() -> bool:
    return not _path().exists() or not _path().stat().st_size


def refuse_when_in_use() -> None:
    """Only the last open connection may leave the write-ahead log; a file that cannot be opened is in nobody's use."""
    connection.close()
    if is_empty():
        return
    try:
        with closing(_open(_path(), timeout=1)) as alone:
            alone.execute("PRAGMA journal_mode = DELETE").fetchone()
    except ImproperlyConfigured:
        return
    except OperationalError:
        raise Refused("The server still uses the database. Stop it first, then restore.") from None


def _refuse_damaged(path: Path) -> None:
    with closing(_open(path)) as found:
        wrong = found.execute("PRAGMA cipher_integrity_check").fetchall()
        wrong = wrong or [row for row in found.execute("PRAGMA integrity_check").fetchall() if row[0] != "ok"]
    if wrong:
        raise Refused(f"The database in the backup is damaged: {wrong[0][0]}")


def _open(path: Path, **kwargs: Any) -> Any:
    return open_file(str(path), connection.settings_dict["OPTIONS"]["key_name"], **kwargs)


def _path() -> Path:
    return Path(connection.settings_dict["NAME"])


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    _remove_logs(path)


def _remove_logs(path: Path) -> None:
    for tail in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + tail).unlink(missing_ok=True)
