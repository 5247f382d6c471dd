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


def place_prompts(home: Path, text: str, name: str = "goals.toml") -> Path:
    (home / "prompts").mkdir(parents=True, exist_ok=True)
    (home / "prompts" / name).write_text(text)
    return home / "prompts" / name


def test_prompts_are_loaded_and_an_id_stays_with_the_first_folder(tmp_path: Path) -> None:
    for home, asked in (("ours", "What is small?"), ("theirs", "Where does it end?")):
        place(tmp_path / home, home, toml=toml(("small-talk", home)), en=WORDS)
        later = place_prompts(tmp_path / home, f'[en]\nfirst = "{asked}"\n')
    paths = [tmp_path / "ours", tmp_path / "theirs"]
    assert load(paths).prompts["first"].words["en"] == "What is small?"
    (problem,) = check(paths)
    assert (problem.file, problem.line) == (str(later), 2)


def test_prompts_that_cannot_be_read_are_told_and_their_area_is_named(tmp_path: Path) -> None:
    place(tmp_path, toml=TOML, en=WORDS)
    file = place_prompts(tmp_path, "nonsense")
    found = load([tmp_path])
    assert (dict(found.prompts), found.unread) == ({}, {"goals"})
    assert (
        [problem.file for problem in check([tmp_path])] == [str(file)] == [problem.file for problem in found.problems]
    )
    file.write_bytes(b"\xff")
    assert load([tmp_path]).unread == {"goals"}
    assert "UTF-8" in check([tmp_path])[0].sentence
