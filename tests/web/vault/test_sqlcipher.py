import datetime
import decimal
import os
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, connections
from sqlcipher3 import dbapi2 as Database

from sameside.web.vault.sqlcipher import base
from sameside.web.vault.sqlcipher.base import open_file, refuse_old_sqlite
from tests.web.vault import canaries
from tests.web.vault.house import House

COUNT = 1000
LEAVE = f"""
import os
from django.db import connection
from tests.web.vault import canaries
cursor = connection.cursor()
cursor.execute("CREATE TABLE notes (id integer PRIMARY KEY, body text)")
cursor.execute("CREATE INDEX by_body ON notes (body)")
cursor.executemany("INSERT INTO notes (body) VALUES (%s)", [[word] for word in canaries.made({COUNT})])
cursor.execute("DELETE FROM notes WHERE id % 3 = 0")
cursor.execute("UPDATE notes SET body = body || 'x' WHERE id % 5 = 0")
os._exit(0)
"""


def test_an_old_sqlite_is_refused_in_a_clear_sentence() -> None:
    refuse_old_sqlite((3, 51, 3))
    with pytest.raises(ImproperlyConfigured, match=r"SQLite 3\.51\.2 is too old.*3\.51\.3 or newer"):
        refuse_old_sqlite((3, 51, 2))


def test_a_file_that_does_not_open_is_refused_in_clear_sentences(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(os.urandom(20_000))
    with pytest.raises(ImproperlyConfigured) as refused:
        open_file(str(tmp_path / "x.db"), "content-file")
    assert str(refused.value) == (
        f"The key ring does not open {tmp_path / 'x.db'}. It is the ring of another installation, or the file is "
        "damaged. Put the right ring back, or restore a backup."
    )


def test_a_file_is_opened_as_it_was_asked_for(tmp_path: Path) -> None:
    with closing(open_file(str(tmp_path / "x.db"), "content-file", isolation_level=None)) as found:
        assert found.isolation_level is None


def test_stolen_files_show_none_of_a_thousand_canaries(house: House) -> None:
    house.run(LEAVE)
    files = canaries.files_of(house.home)
    assert {path.name for path in files} >= {
        "sameside.db",
        "sameside.db-wal",
        "sameside.db-shm",
        "keys.db",
        "ring.json",
    }
    assert canaries.hits(canaries.made(COUNT), files) == 0


def test_control_a_plain_file_shows_every_canary(tmp_path: Path) -> None:
    words = canaries.made(COUNT)
    path = tmp_path / "plain.db"
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE notes (body text)")
        plain.executemany("INSERT INTO notes VALUES (?)", [[word] for word in words])
    assert canaries.hits(words, [path]) == COUNT


def test_control_the_search_knows_every_shape(tmp_path: Path) -> None:
    (word,) = canaries.made(1)
    for number, shape in enumerate(canaries.shapes(word)):
        path = tmp_path / str(number)
        path.write_bytes(b"before" + shape + b"after")
        assert canaries.hits([word], [path]) == 1


def test_files_are_for_the_owner_alone(house: House) -> None:
    house.run(LEAVE)
    files = canaries.files_of(house.home)
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in [house.home, *house.home.iterdir()]} == {0o700}


def test_the_ring_of_another_house_is_refused(house: House) -> None:
    other = House(house.home.parent / "other")
    other.command("migrate")
    os.replace(other.home / "keys" / "ring.json", house.home / "keys" / "ring.json")
    refusal = house.refusal("from django.db import connection; connection.cursor()")
    assert "The key ring does not open" in refusal


def test_a_damaged_file_is_refused(house: House) -> None:
    path = house.home / "data" / "sameside.db"
    path.write_bytes(b"\xff" * 100 + path.read_bytes()[100:])
    assert "or the file is damaged" in house.refusal("from django.db import connection; connection.cursor()")


HABITS = """
from django.db import connections
for alias in ("default", "keys"):
    with connections[alias].cursor() as cursor:
        for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "temp_store"):
            print(alias, name, cursor.execute(f"PRAGMA {name}").fetchone()[0])
    print(alias, connections[alias].transaction_mode, connections[alias].settings_dict["OPTIONS"]["timeout"] >= 5)
"""


def test_every_connection_has_the_safe_habits(house: House) -> None:
    habits = (
        "journal_mode wal",
        "synchronous 2",
        "secure_delete 1",
        "foreign_keys 1",
        "temp_store 2",
        "IMMEDIATE True",
    )
    wanted = [f"{alias} {habit}" for alias in ("default", "keys") for habit in habits]
    assert house.run(HABITS).splitlines() == wanted


@pytest.mark.django_db
def test_values_come_back_as_they_went_in() -> None:
    moment = datetime.datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=datetime.UTC)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE things (a date, b decimal(9, 2), c timestamp, d varchar(9))")
        cursor.execute(
            "INSERT INTO things VALUES (%s, %s, %s, %s)", [moment.date(), decimal.Decimal("1.50"), moment, "100%s"]
        )
        cursor.execute("SELECT a, b, d FROM things WHERE d = %s AND d LIKE '100%%'", ["100%s"])
        day, amount, words = cursor.fetchone()
        cursor.executemany("INSERT INTO things (d) VALUES (%s)", ([word] for word in "xyz"))
        cursor.execute("SELECT count(*) FROM things")
        assert cursor.fetchone()[0] == 4
    assert (day, decimal.Decimal(str(amount)), words) == (moment.date(), decimal.Decimal("1.50"), "100%s")


@pytest.mark.django_db
def test_values_may_go_in_by_name() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE pairs (a varchar(9), b varchar(9))")
        cursor.executemany("INSERT INTO pairs VALUES (%(a)s, %(b)s)", [{"b": "y", "a": "x"}, {"a": "v", "b": "w"}])
        cursor.executemany("INSERT INTO pairs VALUES (%s, %s)", [])
        cursor.execute("SELECT a, b FROM pairs WHERE b = %(b)s AND a <> %(a)s", {"a": "x", "b": "w"})
        assert cursor.fetchall() == [("v", "w")]


@pytest.mark.parametrize(
    ("answers", "tries"),
    [(["wal"], 1), (["memory"], 1), (["delete", None, "wal"], 3), ([None] * 49 + ["wal"], 50), ([None] * 51, 0)],
)
def test_a_log_is_asked_for_until_it_is_there(
    answers: list[str | None], tries: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None is a database that somebody else has locked at the moment."""
    asked, waited = 0, []

    class Connecting:
        def execute(self, sql: str) -> "Connecting":
            nonlocal asked
            asked += 1
            if answers[asked - 1] is None:
                raise Database.OperationalError("database is locked")
            return self

        def fetchone(self) -> tuple[str | None]:
            return (answers[asked - 1],)

    monkeypatch.setattr(time, "sleep", waited.append)
    if tries:
        base._keep_a_log(Connecting())
    else:
        with pytest.raises(Database.OperationalError):
            base._keep_a_log(Connecting())
    assert asked == (tries or 50)
    assert waited == [0.05] * (asked - 1)


@pytest.mark.django_db(transaction=True)
def test_sixteen_writers_at_once_never_see_a_locked_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE tallies (thread integer)")
    failed: list[Exception] = []
    threads = [threading.Thread(target=_write_twenty, args=(number, failed)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tallies")
        assert (cursor.fetchone()[0], failed) == (320, [])
        cursor.execute("DROP TABLE tallies")


def _write_twenty(number: int, failed: list[Exception]) -> None:
    from django.db.transaction import atomic

    try:
        for _ in range(20):
            with atomic(), connection.cursor() as cursor:
                cursor.execute("SELECT count(*) FROM tallies")
                cursor.fetchone()
                cursor.execute("INSERT INTO tallies VALUES (%s)", [number])
    except Exception as error:
        failed.append(error)
    finally:
        connections.close_all()
