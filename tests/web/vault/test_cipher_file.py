"""The whole way is walked in test_safekeeping.py; here are the ways in which a file arrives wrong."""

import os
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from sameside.web.vault import cipher_file
from sameside.web.vault.errors import Refused

pytestmark = [
    pytest.mark.skipif("SAMESIDE_TEST_DATABASE_URL" in os.environ, reason="the embedded file only"),
    pytest.mark.django_db,
]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a restored file would come to lie: not where the tests have their own."""
    monkeypatch.setattr(cipher_file, "_path", lambda: tmp_path / "sameside.db")
    return tmp_path / "sameside.db"


def _content(tmp_path: Path) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cipher_file, "_path", lambda: Path(connection.settings_dict["NAME"]))
        with cipher_file.copied(tmp_path / "copy") as copy:
            return copy.read()


def test_a_copy_is_private_and_gone_afterwards(tmp_path: Path) -> None:
    with cipher_file.copied(tmp_path / "copy"):
        (copy,) = tmp_path.iterdir()
        assert copy.stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.iterdir())


def test_a_whole_file_takes_its_place(place: Path, tmp_path: Path) -> None:
    content = _content(tmp_path)
    assert cipher_file.is_empty()
    cipher_file.load(iter([content[:100], content[100:]]))
    assert place.read_bytes() == content
    assert (place.stat().st_mode & 0o777, list(tmp_path.iterdir())) == (0o600, [place])
    assert not cipher_file.is_empty()


@pytest.mark.parametrize("at", [5000, 9000, 20000])
def test_a_file_with_a_changed_page_never_takes_the_place_of_the_old(place: Path, tmp_path: Path, at: int) -> None:
    content = bytearray(_content(tmp_path))
    content[at] ^= 1
    place.write_bytes(b"the old one")
    with pytest.raises(Refused, match="is damaged"):
        cipher_file.load(iter([bytes(content)]))
    assert (place.read_bytes(), list(tmp_path.iterdir())) == (b"the old one", [place])


def test_a_file_that_is_none_never_takes_the_place_of_the_old(place: Path, tmp_path: Path) -> None:
    place.write_bytes(b"the old one")
    with pytest.raises(ImproperlyConfigured):
        cipher_file.load(iter([os.urandom(20_000)]))
    assert (place.read_bytes(), list(tmp_path.iterdir())) == (b"the old one", [place])


def test_logs_of_the_old_file_never_stand_beside_the_new(place: Path, tmp_path: Path) -> None:
    content = _content(tmp_path)
    for tail in ("-wal", "-shm", "-journal"):
        place.with_name(place.name + tail).write_bytes(b"of the old one")
    cipher_file.load(iter([content]))
    assert list(tmp_path.iterdir()) == [place]


def test_a_database_that_somebody_has_open_is_in_use(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = SimpleNamespace(settings_dict=connection.settings_dict, close=lambda: None)
    content = _content(tmp_path)
    monkeypatch.setattr(cipher_file, "connection", ours)
    cipher_file.refuse_when_in_use()
    assert not place.exists()
    place.write_bytes(content)
    cipher_file.refuse_when_in_use()
    with closing(cipher_file._open(place)) as other:
        other.execute("PRAGMA journal_mode = WAL").fetchone()
        other.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with pytest.raises(Refused, match=r"^The server still uses the database\. Stop it first, then restore\.$"):
            cipher_file.refuse_when_in_use()
    cipher_file.refuse_when_in_use()


def test_a_file_that_cannot_be_opened_is_in_nobodys_use(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = SimpleNamespace(settings_dict=connection.settings_dict, close=lambda: None)
    monkeypatch.setattr(cipher_file, "connection", ours)
    place.write_bytes(os.urandom(20_000))
    cipher_file.refuse_when_in_use()
