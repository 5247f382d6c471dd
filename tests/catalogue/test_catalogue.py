from pathlib import Path

from sameside.catalogue import check, load
from tests.catalogue.examples import TOML, WORDS, place, toml, words


def test_what_is_right_is_loaded(tmp_path: Path) -> None:
    place(tmp_path, toml=TOML, en=WORDS)
    found = load([tmp_path])
    assert list(found.exercises) == ["small-talk"]
    assert (found.broken, found.problems) == (frozenset(), ())
    assert check([tmp_path]) == []


def test_what_is_broken_is_not_loaded_and_told_with_its_path(tmp_path: Path) -> None:
    folder = place(tmp_path, toml=toml(("version = 1", "version = 0")), en=WORDS)
    found = load([tmp_path])
    assert (dict(found.exercises), found.broken) == ({}, {"small-talk"})
    assert str(found.problems[0]).startswith(f"{folder}/exercise.toml:2: “version” cannot be read.")
    assert check([tmp_path]) == list(found.problems)


def test_what_is_only_badly_written_is_loaded_and_told(tmp_path: Path) -> None:
    place(tmp_path, toml=TOML, en=words(("Calm", "Calm!")))
    assert "small-talk" in load([tmp_path]).exercises
    assert [problem.sentence for problem in check([tmp_path])] == ["Say it without an exclamation mark."]


def test_a_second_folder_adds_to_the_first(tmp_path: Path) -> None:
    place(tmp_path / "ours", toml=TOML, en=WORDS)
    place(tmp_path / "theirs", "big-talk", toml=toml(("small-talk", "big-talk")), en=WORDS)
    paths = [tmp_path / "ours", tmp_path / "theirs"]
    assert sorted(load(paths).exercises) == ["big-talk", "small-talk"]
    assert check(paths) == []


def test_a_name_taken_by_an_earlier_folder_is_told_with_both_files(tmp_path: Path) -> None:
    ours = place(tmp_path / "ours", toml=TOML, en=WORDS)
    theirs = place(tmp_path / "theirs", toml=toml(("minutes = 10", "minutes = 99")), en=WORDS)
    paths = [tmp_path / "ours", tmp_path / "theirs"]
    (problem,) = check(paths)
    assert (problem.file, str(ours / "exercise.toml") in problem.sentence) == (str(theirs / "exercise.toml"), True)
    found = load(paths)
    assert found.exercises["small-talk"].exercise.minutes == 10
    assert found.broken == frozenset()


def test_a_path_without_exercises_is_told(tmp_path: Path) -> None:
    (problem,) = check([tmp_path])
    assert str(problem).startswith(f"{tmp_path}:1: There is no folder “exercises” here.")


def test_a_file_that_is_no_text_keeps_the_exercise_out(tmp_path: Path) -> None:
    folder = place(tmp_path, toml=TOML, en=WORDS)
    (folder / "de.md").write_bytes(b"\xff")
    assert load([tmp_path]).broken == {"small-talk"}
