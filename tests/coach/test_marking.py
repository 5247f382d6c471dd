import json

from sameside.coach import Coach, Mark
from sameside.coach.marking import marks_in
from sameside.coach.scorers import Names
from tests.coach.examples import SEED, coach_of, text_of, with_rule


def marks(given: str, coach: Coach = SEED) -> list[Mark]:
    return list(marks_in(text_of(given, coach), None, coach, Names()))


def learned(**more: object) -> Coach:
    file = {
        "labels": ["CRIT", "APPR"],
        "biases": [0, 0],
        "thresholds": [1, 1],
        "channels": {"word": [1, 1], "before": [1, 1]},
        "even": False,
        "weights": {"w:lazy": [1, 0, 2], "w:so": [1, 0, 0.5], "w:thanks": [1, 1, 2], "b:late": [1, 0, 3]},
    }
    return coach_of(weights__draft_json=json.dumps(file | more))


def test_a_rule_may_have_words_of_its_own() -> None:
    coach = with_rule('pattern = "you never"\nwhy = "Because."\ntry = "Not {words}."\ncertainty = "maybe"')
    (mark,) = marks("You never call.", coach)
    assert (mark.why, mark.suggestion, mark.certainty) == ("Because.", "Not You never.", "maybe")


def test_without_its_own_the_words_of_the_code_are_said() -> None:
    (mark,) = marks("You never call.", with_rule('pattern = "you never"'))
    assert (mark.why, mark.suggestion) == (SEED.sayings["ABS"].why, SEED.sayings["ABS"].suggestion)


def test_a_rule_finds_cautions_and_strengths() -> None:
    assert [(mark.code, mark.strength) for mark in marks("You never listen, I feel sad.")] == [
        ("ABS", False),
        ("I_FEEL", True),
    ]


def test_what_only_the_scorer_finds_may_be() -> None:
    given = "You are so lazy."
    (mark,) = marks(given, learned())
    assert (mark.code, mark.certainty, mark.strength, mark.source) == ("CRIT", "maybe", False, "model:CRIT")
    assert [given[start:end] for start, end in mark.cues] == ["so", "lazy"]
    assert (mark.why, mark.suggestion) == (SEED.sayings["CRIT"].why, SEED.sayings["CRIT"].suggestion)
    assert (mark.start, mark.end) == (0, len(given))


def test_the_scorer_finds_strengths_too() -> None:
    (mark,) = marks("Thanks.", learned())
    assert mark.strength


def test_below_its_threshold_the_scorer_is_silent() -> None:
    assert marks("You are so late.", learned()) == []


def test_the_scorer_hears_what_came_before() -> None:
    coach = learned()
    found = list(marks_in(text_of("So what.", coach), text_of("You are late.", coach), coach, Names()))
    assert [mark.code for mark in found] == ["CRIT"]


def test_what_is_said_again_is_marked_again() -> None:
    marked = marks("So lazy. So late. So lazy.", learned())
    assert [(mark.start, mark.cues) for mark in marked] == [(0, ((0, 2), (3, 7))), (18, ((18, 20), (21, 25)))]
