"""Backup and restore of a PostgreSQL database, with its own pg_dump and psql."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from django.db import connection

from sameside.web.vault.errors import Refused

DUMP = ["pg_dump", "--format=plain", "--no-owner", "--no-privileges"]
LOAD = ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction", "--file=-"]
EMPTY = b"SET client_min_messages = warning;\nDROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n"


@contextmanager
def dumped() -> Iterator[IO[bytes]]:
    """One moment of the database, as SQL that flows by; it never lies on a disk in clear."""
    with _started(DUMP, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        yield process.stdout


def load(pieces: Iterator[bytes]) -> None:
    """Everything or nothing: one transaction."""
    with _started(LOAD, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        try:
            process.stdin.write(EMPTY)
            for piece in pieces:
                process.stdin.write(piece)
            process.stdin.close()
        except BrokenPipeError:
            pass
        except BaseException:
            process.kill()
            raise


def is_empty() -> bool:
    return not connection.introspection.table_names()


def refuse_when_in_use() -> None:
    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with connection.cursor() as cursor:
        cursor.execute(others)
        in_use = cursor.fetchone()[0]
    connection.close()
    if in_use:
        raise Refused("The server still uses the database. Stop it first, then restore.")


@contextmanager
def _started(command: list[str], stdin: int, stdout: int) -> Iterator[subprocess.Popen[bytes]]:
    if not shutil.which(command[0]):
        raise Refused(f"{command[0]} is needed and was not found. Install the PostgreSQL client programs.")
    process = subprocess.Popen(  # noqa: S603
        command, env=_environment(), stdin=stdin, stdout=stdout, stderr=subprocess.PIPE
    )
    try:
        yield process
    finally:
        if process.stdout:
            process.stdout.close()
        assert process.stderr is not None
        complaint = process.stderr.read().decode(errors="replace").strip()
        process.wait()
    if process.returncode:
        raise Refused(f"{command[0]} gave up: {complaint or process.returncode}")


def _environment() -> dict[str, str]:
    """The password goes by environment, where no process list shows it."""
    at = connection.settings_dict
    wanted = {"PGDATABASE": "NAME", "PGUSER": "USER", "PGPASSWORD": "PASSWORD", "PGHOST": "HOST", "PGPORT": "PORT"}
    return {**os.environ, **{name: str(at[key]) for name, key in wanted.items() if at.get(key)}}
