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


def test_a_broken_line_and_a_missing_file_are_told_with_their_place(tmp_path: Path) -> None:
    home = place(tmp_path)
    (home / "words.toml").unlink()
    (home / "quiet.toml").write_text("sentences = []\nmore = [\nother = 3\n")
    missing, broken = told(tmp_path)
    assert missing == f"{home}/words.toml:1: This file is missing. Put it back; every release holds it."
    assert broken.startswith(f"{home}/quiet.toml:3: This file cannot be read: ")


def test_whom_one_rehearses_with_is_checked_too(tmp_path: Path) -> None:
    home = place(tmp_path)
    (home / "characters").mkdir()
    (home / "characters" / "jun.toml").write_text('name = "Jun"\n')
    assert f"{home}/characters/jun.toml:1: About must be a text of 1 to 240 letters." in told(tmp_path)
