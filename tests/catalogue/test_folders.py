from pathlib import Path

from sameside.catalogue.folders import exercise_folders, prompt_files
from tests.catalogue.examples import TOML, WORDS, place


def test_exercise_folders_come_in_order_with_their_texts(tmp_path: Path) -> None:
    place(tmp_path, "b", toml=TOML)
    place(tmp_path, "a", toml=TOML, en=WORDS)
    found = list(exercise_folders([tmp_path]))
    assert [folder.slug for folder in found] == ["a", "b"]
    assert found[0].texts == {"exercise.toml": TOML, "en.md": WORDS}


def test_hidden_folders_loose_files_and_other_files_are_left_out(tmp_path: Path) -> None:
    place(tmp_path, ".git", toml=TOML)
    place(tmp_path, "a", toml=TOML)
    (tmp_path / "exercises" / "notes.txt").write_text("x")
    (tmp_path / "exercises" / "a" / "photo.jpg").write_bytes(b"\xff")
    (folder,) = exercise_folders([tmp_path])
    assert list(folder.texts) == ["exercise.toml"]


def test_a_path_without_exercises_holds_none(tmp_path: Path) -> None:
    assert list(exercise_folders([tmp_path, tmp_path / "nowhere"])) == []


def test_line_ends_and_marks_of_other_systems_are_taken_off(tmp_path: Path) -> None:
    folder = place(tmp_path, "a")
    (folder / "en.md").write_bytes(b"\xef\xbb\xbf# T\r\nx\ry\n")
    (found,) = exercise_folders([tmp_path])
    assert found.texts["en.md"] == "# T\nx\ny\n"


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    folder = place(tmp_path, "a", toml=TOML)
    (folder / "en.md").write_bytes(b"caf\xe9")
    (found,) = exercise_folders([tmp_path])
    assert [str(problem) for problem in found.problems] == ["en.md:1: Save this file as UTF-8; byte 4 is not."]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (place(tmp_path, "a", toml=TOML) / "en.md").mkdir()
    (found,) = exercise_folders([tmp_path])
    assert [str(problem) for problem in found.problems] == ["en.md:1: This file cannot be read: Is a directory."]


def test_files_of_prompts_come_in_order_and_others_are_left_out(tmp_path: Path) -> None:
    home = tmp_path / "prompts"
    home.mkdir()
    for name in ("goals.toml", "beliefs.toml", ".hidden.toml", "notes.txt"):
        (home / name).write_text("[en]\r\n")
    found = list(prompt_files([tmp_path, tmp_path / "nowhere"]))
    assert [(file.path.name, file.text) for file in found] == [("beliefs.toml", "[en]\n"), ("goals.toml", "[en]\n")]


def test_a_file_of_prompts_that_is_no_text_is_told_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "goals.toml").write_bytes(b"\xff")
    (found,) = prompt_files([tmp_path])
    assert found.text is None
    assert str(found.problems[0]).startswith(f"{found.path}:1: Save this file as UTF-8")
