"""Settings from the environment, with a sentence for whoever wrote something else."""

from pathlib import Path

import pytest

from sameside.config import env
from sameside.config.env import BadSetting


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("X", "X_FILE"):
        monkeypatch.delenv(name, raising=False)


def test_what_is_not_set_has_its_default() -> None:
    assert env.text("X", "a") == "a"
    assert env.secret("X", "b") == "b"
    assert env.flag("X") is False
    assert env.whole("X", 7) == 7
    assert env.words("X", "a, b,") == ["a", "b"]
    assert env.folder("X", Path("/tmp")) == Path("/tmp")


@pytest.mark.parametrize(("raw", "value"), [("yes", True), ("1", True), ("ON", True), ("no", False), ("0", False)])
def test_a_yes_is_a_yes(monkeypatch: pytest.MonkeyPatch, raw: str, value: bool) -> None:
    monkeypatch.setenv("X", raw)
    assert env.flag("X", not value) is value


def test_anything_between_yes_and_no_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", "perhaps")
    with pytest.raises(BadSetting, match="write yes or no"):
        env.flag("X")


def test_half_a_number_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", "12a")
    with pytest.raises(BadSetting, match="whole number"):
        env.whole("X", 1)


def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "s").write_text("hidden\n")
    monkeypatch.setenv("X_FILE", str(tmp_path / "s"))
    monkeypatch.setenv("X", "seen")
    assert env.secret("X") == "hidden"


def test_a_secret_file_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("X_FILE", str(tmp_path / "no"))
    with pytest.raises(BadSetting, match="cannot be read"):
        env.secret("X")


def test_a_folder_may_begin_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("X", "~/data")
    assert env.folder("X", Path("/")) == tmp_path / "data"
