from pathlib import Path

import pytest

from sameside.config.secret_key import secret_key


@pytest.fixture(autouse=True)
def _nothing_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAMESIDE_SECRET_KEY", raising=False)


def test_a_secret_is_made_once_and_kept_private(tmp_path: Path) -> None:
    first = secret_key(tmp_path / "keys")
    assert len(first) >= 50
    assert secret_key(tmp_path / "keys") == first
    assert (tmp_path / "keys" / "secret_key").stat().st_mode & 0o777 == 0o600


def test_two_houses_have_two_secrets(tmp_path: Path) -> None:
    assert secret_key(tmp_path / "one") != secret_key(tmp_path / "two")


def test_a_given_secret_is_taken_and_nothing_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMESIDE_SECRET_KEY", "given")
    assert secret_key(tmp_path / "keys") == "given"
    assert not (tmp_path / "keys").exists()
