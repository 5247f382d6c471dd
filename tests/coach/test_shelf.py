import gc
import shutil
import tracemalloc
from pathlib import Path

import pytest

from sameside.coach import BadCoach, faults_of, load_cast, load_coach, name_traps, read_draft, read_reply, try_coach
from sameside.coach.rehearsal import BadCast
from sameside.coach.shelf import NEEDED, SHIPPED
from tests.coach.examples import FOLDER

MEGABYTE = 1_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER, tmp_path / "coach")
    return tmp_path / "coach"


def test_what_we_ship_is_read_once() -> None:
    assert load_coach() is load_coach()
    assert load_coach().rules.rules
    assert load_cast() is load_cast()


def test_all_of_the_coach_is_light_also_while_it_is_read() -> None:
    gc.collect()
    tracemalloc.start()
    coach, _ = try_coach(SHIPPED, "en")
    read_draft("You never listen to me.", "You are late again.", coach=coach)
    read_reply("So you felt alone?", "I waited.", coach=coach)
    name_traps("I always fail.", coach=coach)
    taken, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < 22 * MEGABYTE
    assert most < 28 * MEGABYTE


def test_a_folder_and_a_language_can_be_named(folder: Path) -> None:
    shutil.copytree(folder / "en", folder / "xx")
    assert load_coach(folder, "xx").language == "xx"


def test_a_file_that_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "en" / "rules" / "bad.toml").write_text("# one\n# two\n[[rules")
    (folder / "en" / "weights").mkdir()
    (folder / "en" / "weights" / "draft.json").write_bytes(b"\xff")
    with pytest.raises(BadCoach) as told:
        load_coach(folder)
    toml, json = told.value.faults
    assert (toml.file, toml.line, json.file, json.line) == ("rules/bad.toml", 3, "weights/draft.json", 1)
    assert toml.sentence.startswith("This file cannot be read: ")
    (folder / "en" / "rules" / "bad.toml").write_text("one = 1\none = = 2\nthree = 3")
    assert try_coach(folder, "en")[1][0].line == 2


@pytest.mark.parametrize("name", NEEDED)
def test_a_file_that_is_missing_is_told_and_nothing_that_follows_from_it(folder: Path, name: str) -> None:
    (folder / "en" / name).unlink()
    with pytest.raises(BadCoach) as told:
        load_coach(folder)
    assert [str(fault) for fault in told.value.faults] == [
        f"{name}:1: This file is missing. Put it back; every release holds it."
    ]


def test_a_coach_without_rules_is_not_taken_for_a_quiet_one(folder: Path) -> None:
    shutil.rmtree(folder / "en" / "rules")
    assert [fault.file for fault in try_coach(folder, "en")[1]] == ["rules/"]


def test_a_coach_that_is_broken_is_not_read_again_for_everybody_who_asks(folder: Path) -> None:
    (folder / "en" / "words.toml").unlink()
    for _ in range(2):
        with pytest.raises(BadCoach):
            load_coach(folder)
        shutil.rmtree(folder, ignore_errors=True)


def test_what_we_ship_needs_no_mending() -> None:
    assert faults_of(SHIPPED, "en") == ()


def test_whom_one_can_rehearse_with_is_told_with_file_and_line(folder: Path) -> None:
    home = folder / "en"
    assert faults_of(folder, "en") == ()
    for kind in ("characters", "situations"):
        shutil.copytree(SHIPPED / "en" / kind, home / kind)
    jun = (home / "characters" / "jun.toml").read_text(encoding="utf-8")
    (home / "characters" / "jun.toml").write_text(jun.replace("keep = 0.8", "keep = 8"), encoding="utf-8")
    (home / "situations" / "own.toml").unlink()
    line = jun.splitlines().index("keep = 0.8") + 1
    assert list(map(str, faults_of(folder, "en"))) == [
        f"characters/jun.toml:{line}: Keep must be a number from 0.5 to 0.95.",
        "situations/:1: “own” is missing, for what people describe themselves.",
    ]


def test_a_character_that_cannot_be_read_is_told_alone(folder: Path) -> None:
    (folder / "en" / "characters").mkdir()
    (folder / "en" / "characters" / "jun.toml").write_text('name = "Jun"\n[[')
    (fault,) = faults_of(folder, "en")
    assert (fault.file, fault.line) == ("characters/jun.toml", 2)
    with pytest.raises(BadCast, match=r"characters/jun\.toml:2: This file cannot be read"):
        load_cast(folder)


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
