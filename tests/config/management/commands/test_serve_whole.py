"""manage.py serve from an empty folder: alone on the encrypted file, and with two workers on PostgreSQL and Redis."""

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.config.management.commands.test_serve import ROOT, free_port
from tests.needs import need

POSTGRES = os.environ.get("SAMESIDE_TEST_DATABASE_URL", "postgresql://postgres@127.0.0.1:5432/postgres")
REDIS = os.environ.get("SAMESIDE_TEST_REDIS_URL", "redis://127.0.0.1:6379/9")


def served(home: Path, **settings: str) -> tuple[int, int, str]:
    """Starts, asks for the health page, stops: its status, the exit code and what was written."""
    port = free_port()
    own = {"SAMESIDE_HOME": str(home), "SAMESIDE_STATIC_DIR": str(home / "static"), "SAMESIDE_OPERATOR_NAME": "Ana"}
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SAMESIDE_")}
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve"],
        cwd=ROOT,
        env={**clean, **own, "SAMESIDE_PORT": str(port), **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        status = health(port, process)
        process.send_signal(signal.SIGTERM)
        output, _ = process.communicate(timeout=20)
    finally:
        process.kill()
    return status, process.returncode, output


def health(port: int, process: subprocess.Popen[str]) -> int:
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/", timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.1)
    return 0


def test_an_empty_folder_becomes_a_running_site_and_stops_cleanly(tmp_path: Path) -> None:
    status, code, output = served(tmp_path)
    assert (status, code) == (200, 0), output
    assert "Bringing the databases up to date" in output
    assert "cast" not in output


def test_a_demo_brings_its_cast(tmp_path: Path) -> None:
    status, code, output = served(tmp_path, SAMESIDE_DEMO="1")
    assert (status, code) == (200, 0), output
    assert "The cast is here: Maya, Jonas" in output


def test_a_start_that_is_refused_ends_with_a_sentence(tmp_path: Path) -> None:
    status, code, output = served(tmp_path, SAMESIDE_WORKERS="2")
    assert (status, code) == (0, 1)
    assert "Several workers need PostgreSQL" in output
    assert "Traceback" not in output


@pytest.fixture
def two_databases() -> Iterator[list[str]]:
    psycopg = pytest.importorskip("psycopg")
    try:
        door = psycopg.connect(POSTGRES, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        need(False, "PostgreSQL")
    names = [f"serve_{uuid.uuid4().hex}" for _ in range(2)]
    with contextlib.closing(door):
        for name in names:
            door.execute(f'create database "{name}"')
        yield [POSTGRES.rpartition("/")[0] + "/" + name for name in names]
        for name in names:
            door.execute(f'drop database "{name}" with (force)')


@pytest.mark.needs_postgres
@pytest.mark.needs_redis
def test_two_workers_serve_on_postgresql_and_redis_and_stop_cleanly(tmp_path: Path, two_databases: list[str]) -> None:
    content, keys = two_databases
    status, code, output = served(
        tmp_path,
        SAMESIDE_WORKERS="2",
        SAMESIDE_DATABASE_URL=content,
        SAMESIDE_KEYS_URL=keys,
        SAMESIDE_REDIS_URL=REDIS,
    )
    assert (status, code) == (200, 0), output
    assert "Started parent process" in output
