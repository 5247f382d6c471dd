import json
from dataclasses import replace

from sameside.coach import Coach, Mark
from sameside.coach.marking import marks_in, signs_of
from sameside.coach.rules import Around
from sameside.coach.scorers import Names, Sides
from tests.coach.examples import EXAMPLES, SEED, coach_of, text_of, with_rule


def marks(given: str, coach: Coach = SEED) -> list[Mark]:
    return list(marks_in(text_of(given, coach), None, coach, Names()))


def weights(**more: object) -> dict[str, object]:
    return {
        "labels": ["CRIT", "APPR"],
        "biases": [0, 0],
        "thresholds": [1, 1],
        "channels": {"word": [1, 1], "before": [1, 1]},
        "even": False,
        "weights": {"w:lazy": [1, 0, 2], "w:so": [1, 0, 0.5], "w:thanks": [1, 1, 2], "b:late": [1, 0, 3]},
    } | more


def learned(**more: object) -> Coach:
    return coach_of(weights__draft_json=json.dumps(weights(**more)))


def certainties(given: str, certainty: str, lines: list[float]) -> list[str]:
    """Of a rule that finds “so” and a scorer that gives “so” 0.5 and “so lazy” 2.5."""
    file = weights(thresholds=[9, 9], rules={"CRIT": lines})
    rule = f'[[rules]]\nid = "one"\ncode = "CRIT"\npattern = "so"\ncertainty = "{certainty}"\n{EXAMPLES}'
    coach = coach_of(rules__seed_toml=rule, weights__draft_json=json.dumps(file))
    return [mark.certainty for mark in marks(given, coach)]


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


def test_a_rule_is_as_certain_as_the_scorer_lets_it_be() -> None:
    lines = [1, 2, 0, 1]
    assert certainties("So.", "maybe", lines) == []
    assert certainties("So lazy.", "maybe", lines) == ["clear"]
    assert certainties("So.", "clear", lines) == ["maybe"]
    assert certainties("So lazy.", "clear", lines) == ["clear"]


def test_at_its_line_a_rule_is_believed() -> None:
    assert certainties("So.", "maybe", [0.5, 0.5, 9, 9]) == ["clear"]
    assert certainties("So.", "clear", [9, 9, 0.5, 0.51]) == ["maybe"]


def test_a_rule_without_lines_is_what_it_says() -> None:
    rule = f'[[rules]]\nid = "one"\ncode = "ABS"\npattern = "so"\n{EXAMPLES}'
    coach = coach_of(rules__seed_toml=rule, weights__draft_json=json.dumps(weights()))
    assert [mark.certainty for mark in marks("So.", coach)] == ["clear"]


def test_kinds_of_words_are_weighed_where_the_scorer_counts_signs() -> None:
    coach = learned(channels={"word": [1, 1], "sign": []}, weights={"k:YOU": [1, 0, 2]})
    assert [mark.source for mark in marks("You there.", coach)] == ["model:CRIT"]
    assert marks("You there.", learned(weights={"k:YOU": [1, 0, 2]})) == []


RULE = f'[[rules]]\nid = "one"\ncode = "CRIT"\npattern = "so"\ncertainty = "maybe"\n{EXAMPLES}'


def test_the_scorer_gets_to_know_which_rules_speak() -> None:
    signs = {"channels": {"word": [1, 1], "sign": []}, "weights": {"r:one": [1, 1, 2], "r:CRIT": [1, 1, 0.5]}}
    coach = coach_of(rules__seed_toml=RULE, weights__draft_json=json.dumps(weights(**signs)))
    assert [mark.source for mark in marks("It is so.", coach)] == ["rule:one", "model:APPR"]
    assert marks("It is late.", coach) == []
    without = coach_of(
        rules__seed_toml=RULE, weights__draft_json=json.dumps(weights(**signs | {"channels": {"word": [1, 1]}}))
    )
    assert [mark.source for mark in marks("It is so.", without)] == ["rule:one"]


def test_a_rule_that_speaks_twice_is_told_once() -> None:
    coach = with_rule('pattern = "you never"')
    found = tuple(coach.rules.found(Around(text_of("You never call.").sentences[0], coach.lists)))
    assert signs_of((*found, *found)) == ("r:one", "r:ABS")
    assert signs_of(()) == ()


def test_the_sides_of_its_words_count_in_a_draft() -> None:
    names = Names(sides=Sides({"idle": bytes((62, 32))}))
    coach = learned()
    draft = replace(coach.scorers["draft"], sides=((1.0, 0.0), (0.0, 1.0)))
    coach = replace(coach, scorers={"draft": draft})
    found = list(marks_in(text_of("You are idle.", coach), None, coach, names))
    assert [(mark.code, mark.cues) for mark in found] == [("CRIT", ())]
    assert marks("You are idle.", coach) == []


def firm(given: str, rule: str = RULE) -> list[tuple[str, str]]:
    """Of a rule that finds “so” where the scorer never believes it and finds thanks in “thanks”."""
    file = weights(rules={"CRIT": [9, 9, 9, 9]})
    coach = coach_of(rules__seed_toml=rule, weights__draft_json=json.dumps(file))
    return [(mark.source, mark.certainty) for mark in marks(given, coach)]


def test_a_firm_rule_needs_nobody_to_agree_and_is_a_maybe_then() -> None:
    assert firm("It is so.") == []
    assert firm("It is so.", RULE.replace("certainty", "firm = true\ncertainty")) == [("rule:one", "maybe")]


def test_where_a_firm_caution_speaks_the_scorer_finds_no_strength_in_the_same_sentence() -> None:
    rule = RULE.replace("certainty", "firm = true\ncertainty")
    assert firm("Thanks so much.") == [("model:APPR", "maybe")]
    assert firm("Thanks so much.", rule) == [("rule:one", "maybe")]
    assert firm("Thanks. It is so.", rule) == [("model:APPR", "maybe"), ("rule:one", "maybe")]
    strong = rule.replace('code = "CRIT"', 'code = "I_FEEL"')
    assert firm("Thanks so much.", strong) == [("rule:one", "maybe"), ("model:APPR", "maybe")]
