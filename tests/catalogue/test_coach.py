import shutil
from pathlib import Path

from sameside.catalogue.coach import about_the_coach
from tests.coach.examples import FOLDER


def place(folder: Path) -> Path:
    shutil.copytree(FOLDER, folder / "coach")
    return folder / "coach" / "en"


def told(folder: Path) -> list[str]:
    return [str(problem) for problem in about_the_coach([folder])]


def test_a_folder_without_a_coach_is_in_order(tmp_path: Path) -> None:
    assert told(tmp_path) == []


def test_a_coach_in_order_is_said_to_be(tmp_path: Path) -> None:
    home = place(tmp_path)
    (home.parent / "README.md").touch()
    (home.parent / ".hidden").mkdir()
    assert told(tmp_path) == []


def test_what_cannot_be_read_is_told_with_its_place(tmp_path: Path) -> None:
    home = place(tmp_path)
    (home / "quiet.toml").write_text("typo = 1")
    assert told(tmp_path) == [
        f"{home}/quiet.toml:1: “typo” is no key that is known here. Take it out, or spell it right."
    ]


def test_what_does_not_do_as_its_examples_say_is_told(tmp_path: Path) -> None:
    home = place(tmp_path)
    (home / "quiet.toml").write_text('sentences = ["You never listen."]')
    assert told(tmp_path) == [
        f"{home}/quiet.toml:1: “You never listen.” has to stay unmarked; rule:seed-you-never marked it."
    ]
