import shutil
from pathlib import Path

import pytest

from sameside.coach import BadCoach, load_cast, load_coach, try_coach
from tests.coach.examples import FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER, tmp_path / "coach")
    return tmp_path / "coach"


def test_what_we_ship_is_read_once() -> None:
    assert load_coach() is load_coach()
    assert load_coach().rules.rules
    assert load_cast() is load_cast()


def test_a_folder_and_a_language_can_be_named(folder: Path) -> None:
    shutil.copytree(folder / "en", folder / "xx")
    assert load_coach(folder, "xx").language == "xx"


def test_a_file_that_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "en" / "rules" / "bad.toml").write_text("[[rules")
    (folder / "en" / "weights").mkdir()
    (folder / "en" / "weights" / "draft.json").write_bytes(b"\xff")
    with pytest.raises(BadCoach) as told:
        load_coach(folder)
    assert [fault.file for fault in told.value.faults] == ["rules/bad.toml", "weights/draft.json"]


def test_weights_are_read_as_json(folder: Path) -> None:
    (folder / "en" / "weights").mkdir()
    (folder / "en" / "weights" / "draft.json").write_text(
        '{"labels": ["ABS"], "biases": [1], "thresholds": [2], "channels": {}, "weights": {}}'
    )
    assert load_coach(folder).scorers["draft"].thresholds == (2.0,)


def test_the_files_of_rehearsal_are_left_to_it(folder: Path) -> None:
    (folder / "en" / "characters").mkdir()
    (folder / "en" / "characters" / "ghost.toml").write_text("[[no")
    (folder / "en" / "people.toml").write_text("[[no")
    assert try_coach(folder, "en")[1] == ()
