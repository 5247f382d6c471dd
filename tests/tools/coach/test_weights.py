"""What is shipped of the training: it can be read, it is small, and it says what it was made to say."""

import hashlib
import json
import tracemalloc
from pathlib import Path

import pytest

from sameside.coach import DRAFT_CODES, LEVELS, LIGHTS, TRAPS, load_coach
from sameside.coach.scorers import Scorer, read_scorer
from tools.coach import CONTENT, ROOT

FOLDER = CONTENT / "en" / "weights"
FILES = sorted(FOLDER.glob("*.json"))
MEGABYTE = 1024 * 1024
LABELS = {
    "danger": {"danger"},
    "distorted": {"distorted"},
    "draft": set(DRAFT_CODES),
    "lights": {f"{light}:{level}" for light in LIGHTS for level in LEVELS[1:]},
    "question": {"question:open", "question:closed"},
    "reflection": {"reflection"},
    "traps": set(TRAPS),
}


def read(file: Path) -> Scorer:
    return read_scorer(json.loads(file.read_text(encoding="utf-8")))


def test_there_is_a_scorer_for_each_thing_and_no_other() -> None:
    assert [file.stem for file in FILES] == sorted(LABELS)
    assert set(load_coach().scorers) == set(LABELS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_knows_the_labels_that_the_coach_asks_for(file: Path) -> None:
    labels = set(read(file).labels)
    assert labels
    assert labels <= LABELS[file.stem]
    assert file.stem == "draft" or labels == LABELS[file.stem]


def test_together_they_are_small() -> None:
    assert 0 < sum(file.stat().st_size for file in FILES) < 2.5 * MEGABYTE
    tracemalloc.start()
    scorers = [read(file) for file in FILES]
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert scorers
    assert taken < 8 * MEGABYTE


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_weight_is_finer_than_it_was_rounded_to(file: Path) -> None:
    weights = [number for entry in json.loads(file.read_text(encoding="utf-8"))["weights"].values() for number in entry]
    assert weights
    assert all(round(number, 2) == number for number in weights)


def test_it_holds_no_sentence_of_anybody() -> None:
    """Runs of at most two words, and letters."""
    for file in FILES:
        names = json.loads(file.read_text(encoding="utf-8"))["weights"]
        assert max(len(name[2:].split()) for name in names if name.startswith("w:")) <= 2


def test_runs_of_kinds_name_kinds_and_small_words_only() -> None:
    coach = load_coach()
    known = {*coach.listed.words.values(), *(kind for _, kind in coach.listed.stems), *coach.tongue.small, "_", "#"}
    names = [name for name in coach.scorers["draft"].weights if name[:2] in ("k:", "j:")]
    said = {word for name in names for word in name[2:].split()}
    assert names
    assert {word for word in said - known if len(word) > 1} == set()


def test_the_sides_of_words_are_those_that_were_decided_on_and_hold_words_only() -> None:
    raw = (CONTENT / "en" / "sides.json").read_bytes()
    decided = (ROOT / "docs/decisions/0019-the-coach-knows-the-sides-of-words.md").read_text(encoding="utf-8")
    assert hashlib.sha256(raw).hexdigest() in decided
    words = json.loads(raw)["words"]
    assert len(words) > 6000
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)


def test_every_scorer_that_weighs_sides_weighs_as_many_as_there_are() -> None:
    coach = load_coach()
    sided = {name: {len(own) for own in one.sides} for name, one in coach.scorers.items() if one.sides}
    assert sided == dict.fromkeys(("draft", "lights", "distorted"), {coach.sides.number})
