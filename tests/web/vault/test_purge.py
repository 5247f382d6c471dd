import os
from collections.abc import Sequence
from contextlib import closing, nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import connection, connections
from sqlcipher3 import dbapi2

from sameside.web.vault import purge
from sameside.web.vault.keys import Owner, destroy_key, make_key
from sameside.web.vault.sqlcipher.base import HABITS

embedded = pytest.mark.skipif("SAMESIDE_TEST_DATABASE_URL" in os.environ, reason="the embedded file only")


def _log(alias: str) -> Path:
    return Path(f"{connections[alias].settings_dict['NAME']}-wal")


@pytest.mark.parametrize(("answer", "emptied"), [((0, 0, 0), True), ((0, 3, 3), True), ((1, 0, 0), False)])
def test_a_log_counts_as_emptied_unless_somebody_was_still_reading(
    answer: tuple[int, int, int], emptied: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    cursor = SimpleNamespace(execute=lambda sql: None, fetchone=lambda: answer)
    some = SimpleNamespace(vendor="sqlite", in_atomic_block=False, cursor=lambda: nullcontext(cursor))
    monkeypatch.setattr(purge, "connections", {"default": some, "keys": some})
    assert purge.checkpoint() is emptied


@embedded
@pytest.mark.django_db(transaction=True)
def test_the_log_is_empty_after_a_checkpoint() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE scraps (body text)")
        cursor.execute("INSERT INTO scraps VALUES ('words')")
        cursor.execute("DROP TABLE scraps")
    assert _log("default").stat().st_size > 0
    assert purge.checkpoint()
    assert _log("default").stat().st_size == 0


@embedded
@pytest.mark.django_db(transaction=True)
def test_destroying_a_key_empties_the_log_of_the_key_store() -> None:
    make_key(Owner("person", "1"))
    assert _log("keys").stat().st_size > 0
    destroy_key(Owner("person", "1"))
    assert _log("keys").stat().st_size == 0


@pytest.mark.django_db
def test_inside_a_transaction_it_says_that_it_must_be_tried_again() -> None:
    assert purge.checkpoint() is (connection.vendor != "sqlite")


def test_what_was_emptied_is_in_no_page_of_the_file(tmp_path: Path) -> None:
    assert not _left_on_disk(tmp_path / "careful.db", HABITS)


def test_control_without_secure_delete_it_would_stay(tmp_path: Path) -> None:
    careless = [habit for habit in HABITS if "secure_delete" not in habit]
    assert _left_on_disk(tmp_path / "careless.db", [*careless, "PRAGMA secure_delete = OFF"])


def _left_on_disk(path: Path, habits: Sequence[str]) -> bool:
    """The same library and the same habits, without encryption, so that the pages can be searched."""
    wrapped = [os.urandom(60) for _ in range(500)]
    with closing(dbapi2.connect(str(path), isolation_level=None)) as plain:
        for habit in (*habits, "PRAGMA journal_mode = WAL"):
            plain.execute(habit)
        plain.execute("CREATE TABLE keys (id integer PRIMARY KEY, wrapped blob)")
        plain.executemany("INSERT INTO keys (wrapped) VALUES (?)", [[key] for key in wrapped])
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert all(key in path.read_bytes() for key in wrapped)
        plain.execute("UPDATE keys SET wrapped = NULL WHERE id % 2 = 0")
        plain.execute("DELETE FROM keys WHERE id % 2 = 1")
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    return any(key[30:] in left for key in wrapped)
