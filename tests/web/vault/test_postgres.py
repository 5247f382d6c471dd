"""The whole way is walked in test_safekeeping.py; here is what happens when a program is missing or gives up."""

import os
import subprocess
from typing import Any
from unittest.mock import MagicMock

import pytest

from sameside.web.vault import postgres
from sameside.web.vault.errors import Refused

SETTINGS = {"NAME": "house", "USER": "anna", "PASSWORD": "secret words", "HOST": "", "PORT": "5432"}


@pytest.fixture
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "connection", type("Connection", (), {"settings_dict": SETTINGS}))


@pytest.mark.usefixtures("_settings")
def test_a_missing_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Refused, match="pg_dump is needed"), postgres.dumped():
        pass


@pytest.mark.usefixtures("_settings")
def test_a_program_that_gives_up_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "DUMP", ["sh", "-c", "echo half; printf 'no such h\\303use' >&2; exit 3"])
    with (
        pytest.raises(Refused, match="^sh gave up: no such h\N{REPLACEMENT CHARACTER}use$"),
        postgres.dumped() as content,
    ):
        assert content.read() == b"half\n"


@pytest.mark.usefixtures("_settings")
def test_the_password_goes_by_environment_and_in_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    found = postgres._environment()
    assert (found["PGPASSWORD"], found["PGDATABASE"], found["PGUSER"]) == ("secret words", "house", "anna")
    assert found["PGPORT"] == "5432"
    assert "PGHOST" not in found or found["PGHOST"] == os.environ.get("PGHOST")
    monkeypatch.setitem(SETTINGS, "HOST", "db.example.org")
    assert postgres._environment()["PGHOST"] == "db.example.org"
    assert not any("secret" in word for word in (*postgres.DUMP, *postgres.LOAD))


@pytest.mark.usefixtures("_settings")
def test_pieces_that_turn_out_damaged_stop_the_load(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "LOAD", ["cat"])

    def pieces() -> object:
        yield b"SELECT 1;"
        raise Refused("damaged")

    with pytest.raises(Refused, match="damaged"):
        postgres.load(pieces())  # type: ignore[arg-type]


@pytest.mark.usefixtures("_settings")
def test_a_program_gets_the_password_and_neither_keyboard_nor_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[int, int]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, command: list[str], **how: Any) -> None:
            given.append((how["stdin"], how["stdout"]))
            super().__init__(command, **how)

    monkeypatch.setattr(postgres, "DUMP", ["sh", "-c", "echo $PGPASSWORD"])
    monkeypatch.setattr(postgres, "LOAD", ["cat"])
    monkeypatch.setattr(subprocess, "Popen", Noted)
    with postgres.dumped() as content:
        assert content.read() == b"secret words\n"
    postgres.load(iter([b"SELECT 1;"]))
    assert given == [(subprocess.DEVNULL, subprocess.PIPE), (subprocess.PIPE, subprocess.DEVNULL)]


def test_while_somebody_is_connected_nothing_is_restored(monkeypatch: pytest.MonkeyPatch) -> None:
    connected = MagicMock()
    monkeypatch.setattr(postgres, "connection", connected)
    found = connected.cursor.return_value.__enter__.return_value.fetchone
    found.return_value = (0,)
    postgres.refuse_when_in_use()
    found.return_value = (1,)
    with pytest.raises(Refused, match=r"^The server still uses the database\. Stop it first, then restore\.$"):
        postgres.refuse_when_in_use()
    assert connected.close.call_count == 2


@pytest.mark.django_db
def test_a_database_with_tables_is_not_empty() -> None:
    assert not postgres.is_empty()
