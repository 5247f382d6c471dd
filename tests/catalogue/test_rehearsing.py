import json
from typing import Any

import pytest

from sameside.catalogue.rehearsing import heard, lent_partner, partner_for, unknown_names
from sameside.coach import BadCoach, Fault, Mark, Reading, read_draft
from sameside.coach.rehearsal import BadCast, Sound
from sameside.coach.shelf import load_cast
from sameside.engine.exercise import NotLent

CAST = load_cast()
JUN = CAST.characters["jun"]


def mark(code: str, certainty: Any, start: int = 0) -> Mark:
    return Mark(code, start, start + 5, (), certainty, False, "", "", "rule:x")


def reading(*found: Mark, shown: tuple[Mark, ...] = (), **other: Any) -> Reading:
    plain = read_draft("some words here")
    return Reading(**{**vars(plain), "found": found, "marks": shown, "question": None, "reflection": None, **other})


def test_before_anything_is_said_the_partner_opens() -> None:
    told = partner_for({})("jun", (), "seed")
    assert told["name"] == "Jun"
    assert told["lines"][0] in JUN.openers
    assert (told["state"], set(told)) == ("guarded", {"name", "lines", "state", "posture"})
    assert told["posture"] == {"turn": "half", "arms": "crossed", "head": "aside"}


def test_a_turn_is_answered_with_what_it_did(monkeypatch: pytest.MonkeyPatch) -> None:
    found = reading(mark("CRIT", "clear"), question="open", quiet="Only so much.", language="other")
    monkeypatch.setattr("sameside.catalogue.rehearsing.read_draft", lambda *_: found)
    told = partner_for({"situation": "housework", "aim": "hear"})("jun", ("some words here",), "seed")
    assert (told["before"], told["state"], told["way"]) == ("guarded", "withdrawn", "stung")
    assert told["moved"] == [[0, 5, "CRIT", "stung"], [0, 15, "OPENQ", "softened"]]
    assert (told["aim"], told["halted"], told["cards"], told["quiet"]) == (True, False, [], "Only so much.")
    assert json.loads(json.dumps(told)) == told


def test_each_turn_is_read_after_what_the_partner_said_last(monkeypatch: pytest.MonkeyPatch) -> None:
    before: list[str] = []
    monkeypatch.setattr("sameside.catalogue.rehearsing.read_draft", lambda _, last: before.append(last) or reading())
    partner = partner_for({})
    opened = partner("jun", (), "seed")["lines"]
    said = partner("jun", ("One.",), "seed")["lines"]
    before.clear()
    partner("jun", ("One.", "Two."), "seed")
    assert before == [" ".join(opened), " ".join(said)]


def test_that_nothing_stands_out_is_no_news_in_a_talk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sameside.catalogue.rehearsing.read_draft", lambda *_: reading(quiet="Nothing.", language="en"))
    assert partner_for({})("jun", ("some words here",), "seed")["quiet"] == ""


def test_what_speaks_of_harm_is_not_played_with() -> None:
    told = partner_for({})("leila", ("I could kill myself.",), "seed")
    assert (told["halted"], told["lines"], told["cards"]) == (True, [], ["self"])


def test_only_what_is_clear_or_shown_is_heard() -> None:
    clear, shown, half = mark("CRIT", "clear"), mark("PASS", "maybe", 2), mark("MIND", "maybe", 4)
    turn = heard(reading(clear, shown, half, shown=(shown,)))
    assert turn.sounds == (Sound("CRIT", 0, 5), Sound("PASS", 2, 7))
    assert (turn.question, turn.reflection, turn.safety) == ("", False, False)
    assert heard(reading(question="closed", reflection=True)).reflection


def test_whoever_left_the_cast_is_stood_in_for() -> None:
    told = partner_for({"situation": "gone"})("nobody", (), "seed")
    assert told["name"] == next(iter(CAST.characters.values())).name


def test_names_that_nobody_has_are_told() -> None:
    assert list(unknown_names({"character": ("jun", "leila"), "situation": "money", "aim": "ask"})) == []
    assert list(unknown_names({})) == []
    assert list(unknown_names({"character": ("jum",), "situation": "xyz", "aim": "xyz"})) == [
        ("character", "The character “jum” is not known. Did you mean “jun”?"),
        ("situation", f"The situation “xyz” is not known. There are: {', '.join(CAST.situations)}."),
        ("aim", "The aim “xyz” is not known. There are: begin, hear, ask, mend, limit."),
    ]


def test_a_cast_that_needs_mending_is_told_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise BadCast(("characters: there is nobody to talk to.",))

    monkeypatch.setattr("sameside.catalogue.rehearsing.load_cast", broken)
    assert list(unknown_names({"character": ("ghost",)})) == []


@pytest.mark.parametrize(
    ("place", "broken"),
    [("load_cast", BadCast(("Mend this.",))), ("read_draft", BadCoach((Fault("words.toml", 3, "Mend this."),)))],
)
def test_a_broken_file_is_no_mistake_of_the_sitting(
    monkeypatch: pytest.MonkeyPatch, place: str, broken: Exception
) -> None:
    def breaks(*_: object) -> None:
        raise broken

    assert lent_partner({})("jun", ("Hi.",), "seed") == partner_for({})("jun", ("Hi.",), "seed")
    monkeypatch.setattr(f"sameside.catalogue.rehearsing.{place}", breaks)
    with pytest.raises(NotLent):
        lent_partner({})("jun", ("Hi.",), "seed")
