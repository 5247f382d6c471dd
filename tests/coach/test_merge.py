from sameside.coach import Mark
from sameside.coach.merge import kept, shown


def mark(
    code: str, place: int = 0, *, source: str = "rule:x", certainty: str = "clear", cue: tuple[int, int] | None = None
) -> Mark:
    strength = code in ("I_FEEL", "REQ", "OWN", "APPR")
    cues = (cue or (place, place + 3),)
    return Mark(code, place, place + 10, cues, certainty, strength, "", "", source)  # type: ignore[arg-type]


def codes(marks: tuple[Mark, ...]) -> list[str]:
    return [one.code for one in marks]


def test_a_rule_goes_before_the_scorer() -> None:
    rule, model = mark("ABS"), mark("ABS", source="model:ABS", certainty="maybe")
    assert kept([model, rule]) == (rule,)
    assert kept([rule, model]) == (rule,)


def test_what_is_clear_goes_before_what_may_be() -> None:
    clear, maybe = mark("ABS"), mark("ABS", certainty="maybe")
    assert kept([maybe, clear]) == (clear,)


def test_a_rule_that_says_maybe_goes_before_the_scorer() -> None:
    rule, model = mark("ABS", certainty="maybe"), mark("ABS", source="model:ABS", certainty="maybe")
    assert kept([model, rule]) == (rule,)


def test_of_two_alike_the_first_is_kept() -> None:
    first, second = mark("ABS", source="rule:a"), mark("ABS", source="rule:b")
    assert kept([first, second]) == (first,)


def test_every_sentence_and_every_code_is_kept_in_order() -> None:
    assert [(one.code, one.start) for one in kept([mark("ABS", 20), mark("ABS"), mark("CONT", 20)])] == [
        ("ABS", 0),
        ("CONT", 20),
        ("ABS", 20),
    ]


def test_at_most_three_are_shown_and_no_code_twice() -> None:
    every = [mark(code, place) for place, code in enumerate(("ABS", "ABS", "CRIT", "CONT", "DEF", "MIND"), start=1)]
    assert codes(shown([mark(one.code, one.start * 10) for one in every])) == ["CRIT", "CONT", "MIND"]


def test_a_strength_is_shown_when_there_is_one() -> None:
    found = [mark("ABS", 10), mark("CRIT", 20), mark("CONT", 30), mark("I_FEEL", 40), mark("OWN", 50)]
    assert codes(shown(found)) == ["CRIT", "CONT", "OWN"]


def test_strengths_fill_what_is_left() -> None:
    found = [mark("ABS", 10), mark("I_FEEL", 20), mark("REQ", 30), mark("OWN", 40)]
    assert codes(shown(found)) == ["ABS", "I_FEEL", "OWN"]
    assert codes(shown(found[1:])) == ["I_FEEL", "REQ", "OWN"]


def test_what_is_clear_is_shown_before_what_may_be() -> None:
    found = [
        mark("CONT", 10, certainty="maybe"),
        *(mark(code, place) for code, place in (("DEF", 20), ("ABS", 30), ("DEM", 40))),
    ]
    assert codes(shown(found)) == ["DEF", "ABS", "DEM"]


def test_words_are_pointed_at_once() -> None:
    wide, narrow = mark("CONT", 0, cue=(0, 8)), mark("ABS", 0, cue=(2, 5))
    assert codes(shown([narrow, wide])) == ["CONT"]
    assert codes(shown([wide, mark("ABS", 0, cue=(0, 8))])) == ["CONT"]
    assert codes(shown([wide, mark("ABS", 0, cue=(2, 9))])) == ["CONT", "ABS"]


def test_a_mark_without_cues_is_covered_by_none() -> None:
    bare = Mark("ABS", 0, 10, (), "maybe", False, "", "", "model:ABS")
    assert codes(shown([mark("CONT"), bare])) == ["ABS", "CONT"]


def test_nothing_shows_nothing() -> None:
    assert shown(()) == ()
