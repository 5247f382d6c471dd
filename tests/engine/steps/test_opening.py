"""`open`: sealed answers side by side."""

from dataclasses import replace
from itertools import product

import pytest

from sameside.engine import View, fold, seen_by
from sameside.engine.seal import in_words, seal_of
from sameside.engine.state import State
from sameside.engine.steps.opening import lowest_of
from sameside.engine.testing.play import Table
from tests.engine.examples import SEALED, step, table
from tests.engine.steps.asking import problems

OWN, TOGETHER = SEALED


def test_meeting_is_what_opens() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", text="Mine.")
    assert sitting.sees(0).opened == ()
    sitting.do(1, "pass")
    ((of, answers),) = sitting.sees(0).opened
    assert of == OWN
    assert [(one.seat, one.passed, one.said) for one in answers] == [(0, False, {"text": "Mine."}), (1, True, None)]
    assert sitting.sees(1).opened == sitting.sees(0).opened


def test_the_page_knows_since_when_it_is_open_and_who_is_ready_to_go_on() -> None:
    sitting = table(*SEALED)
    sitting.wait(seconds=5)
    for seat in (0, 1):
        sitting.do(seat, "pass")
    sitting.do(1, "go_on")
    stages = [sitting.sees(seat).stage or {} for seat in (0, 1)]
    assert [(stage["since"], stage["ready"]) for stage in stages] == [(sitting.now, False), (sitting.now, True)]


def test_an_opened_seal_can_be_checked() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", text="Mine.")
    waiting = sitting.sees(0).past[0].answers[0]
    assert waiting.salt == ""
    sitting.do(1, "answer", text="Yours.")
    ((_, (mine, _yours)),) = sitting.sees(1).opened
    assert mine.seal == seal_of(mine.salt, "test-sitting", "own", 0, mine.said or {})
    assert mine.seal_words == waiting.seal_words == in_words(mine.seal)


def test_problems_are_named() -> None:
    assert problems(OWN, TOGETHER) == []
    for of in (None, [], "own", [1]):
        assert problems(OWN, step("open", "see", None, of=of)) == ["Step “see”: of must list the sealed steps to open."]
    unknown = ["Step “see” opens “x”, which is not an earlier sealed step."]
    assert problems(OWN, step("open", "see", None, of=["own", "x"])) == unknown
    assert problems(step("write", "x", "circle"), step("open", "see", None, of=["x"])) == unknown
    assert problems(OWN, step("open", "x", None, of=["x"])) == [
        "Step “x” opens “x”, which is not an earlier sealed step."
    ]


# Their order is the author's: by the alphabet the gentlest would come last.
DEPTHS = ("toes", "knees", "neck")
DEPTH = step("rate", "depth", "sealed", points=DEPTHS, meet="lowest")
MET = step("open", "met", None, of=("depth",))
LATER = step("write", "later", "circle")


def met_at(*chosen: str, pace: str = "live") -> Table:
    """All choose, "" passes, and nobody has gone on yet."""
    sitting = table(DEPTH, MET, LATER, people=len(chosen), pace=pace)
    for seat, point in enumerate(chosen):
        if pace == "own":
            sitting.do(seat, "arrive")
        sitting.do(seat, "answer", point=point) if point else sitting.do(seat, "pass")
    return sitting


def test_where_all_meet_at_the_lowest_only_that_is_told() -> None:
    sitting = met_at("neck", "knees", "neck")
    for seat in sitting.state.seats:
        view = sitting.sees(seat)
        assert (view.lowest, (view.stage or {})["lowest"]) == ("knees", "knees")
        assert [one.seat for _, answers in view.opened for one in answers] == [seat]
        assert [one.salt for past in view.past for one in past.answers] == [""]


def test_the_lowest_is_known_at_every_later_step_and_when_looking_back() -> None:
    sitting = met_at("neck", "knees")
    for seat in (0, 1):
        assert sitting.do(seat, "go_on") is None
        assert sitting.sees(seat).lowest == "knees"
    for seat in (0, 1):
        sitting.do(seat, "pass")
        assert (sitting.sees(seat).phase, sitting.sees(seat).lowest) == ("done", "")
        assert [past.stage for past in sitting.sees(seat).past if past.stage] == [{"lowest": "knees"}]


def test_before_all_have_chosen_nothing_is_told() -> None:
    sitting = table(DEPTH, MET, LATER)
    sitting.do(0, "answer", point="toes")
    assert [sitting.sees(seat).lowest for seat in (0, 1)] == ["", ""]


def test_to_pass_is_to_choose_the_gentlest() -> None:
    assert met_at("neck", "", "knees").sees(0) == met_at("neck", "toes", "knees").sees(0)
    assert met_at("", "").sees(0).lowest == "toes"


def test_where_nobody_has_answered_the_gentlest_is_the_lowest() -> None:
    assert lowest_of(DEPTH, State(standing=("here", "here"))) == "toes"


def test_whoever_has_left_does_not_count_and_whoever_is_away_goes_gently() -> None:
    sitting = table(DEPTH, MET, LATER, people=3)
    sitting.do(2, "answer", point="toes")
    sitting.do(2, "leave")
    sitting.do(0, "answer", point="neck")
    sitting.do(1, "answer", point="knees")
    assert sitting.sees(0).lowest == "knees"
    away = table(DEPTH, MET, LATER, people=3)
    for seat in (0, 1):
        away.do(seat, "answer", point="neck")
    away.wait(minutes=30)
    away.do(0, "go_without")
    assert away.sees(0).lowest == "toes"


@pytest.mark.parametrize("pace", ["live", "own"])
def test_what_a_seat_sees_hangs_on_its_own_choice_and_the_lowest_alone(pace: str) -> None:
    for people in (2, 3):
        seen: dict[tuple[str, str], View] = {}
        for chosen in product(DEPTHS, repeat=people):
            view = met_at(*chosen, pace=pace).sees(0)
            assert seen.setdefault((chosen[0], min(chosen, key=DEPTHS.index)), view) == view
        assert len(seen) == 6


def test_what_was_chosen_is_left_in_the_log_when_words_are_erased() -> None:
    sitting = met_at("neck", "knees")
    erased = [replace(event, said=None) for event in sitting.log]
    assert seen_by(sitting.exercise, fold(sitting.exercise, erased), 0).lowest == "knees"


def test_problems_of_meeting_at_the_lowest_are_named() -> None:
    assert problems(DEPTH, MET) == []
    assert problems(DEPTH) == []
    both = step("open", "see", None, of=("own", "depth"))
    assert problems(OWN, DEPTH, both) == [
        "Step “see”: of must name a step that meets at the lowest alone. Open the others elsewhere."
    ]
    assert problems(DEPTH, step("guess", "g", "sealed", of="depth")) == [
        "Step “g”: of names a step that is never opened, so it cannot be guessed."
    ]
    assert problems(step("rate", "r", "sealed", points=DEPTHS, meet="highest")) == [
        "Step “r”: meet can only be “lowest”."
    ]
    needs = ["Step “r”: meet needs named points, the gentlest first, sealed, for each."]
    for wrong in (
        step("rate", "r", "sealed", meet="lowest"),
        step("rate", "r", "circle", points=DEPTHS, meet="lowest"),
        step("rate", "r", "sealed", "giver", points=DEPTHS, meet="lowest"),
    ):
        assert problems(wrong) == needs
