import pytest

from sameside.coach.rules import Example
from tests.coach.examples import EXAMPLES, SEED, coach_of, tried


def told(block: str) -> list[tuple[int, str]]:
    _, faults = tried(rules__seed_toml=f"\n{block}")
    return [(fault.line, fault.sentence) for fault in faults if fault.file == "rules/seed.toml"]


RULE = f'[[rules]]\nid = "one"\ncode = "ABS"\npattern = "you [act: never ]"\n{EXAMPLES}'


def test_a_rule_as_it_should_be_is_taken() -> None:
    assert told(RULE) == []


@pytest.mark.parametrize(
    ("instead_of", "written", "sentence"),
    [
        ('code = "ABS"', 'code = "ghost"', "“code” has to be one of"),
        ('code = "ABS"', "", "“code” has to be one of"),
        ('pattern = "you [act: never ]"', "", "“pattern” is missing"),
        ('"you [act: never ]"', '"you @ghost"', "In “you @ghost”: There is no list called “ghost”."),
        ('positive = ["a", "b", "c"]', 'positive = ["a", "b"]', "“positive” needs at least 3 sentences."),
        ('negative = ["d", "e", "f"]', "", "“negative” needs at least 3 sentences."),
        ('positive = ["a", "b", "c"]', 'positive = ["a", "b", 3]', "This has to be a table of keys."),
        ('positive = ["a", "b", "c"]', 'positive = ["a", "b", {text = "c", after = "d"}]', "“after” is no key"),
        ('code = "ABS"', 'code = "ABS"\ntry = "{ghost}"', "“try” speaks of {ghost}"),
        ('code = "ABS"', 'code = "ABS"\nunless = ["ghost"]', "“ghost” is not among"),
        ('code = "ABS"', 'code = "ABS"\ntarget = "dog"', "“target” has to be one of"),
        ('code = "ABS"', 'code = "ABS"\ntypo = 1', "“typo” is no key"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(instead_of: str, written: str, sentence: str) -> None:
    found = told(RULE.replace(instead_of, written))
    assert [line for line, said in found if said.startswith(sentence)] == [3]


def test_a_block_that_is_no_table_is_told() -> None:
    assert "This has to be a table of keys." in [said for _, said in told("rules = [3]")]


def test_no_id_is_taken_twice() -> None:
    assert [said for _, said in told(RULE + RULE)] == ["Another rule is called “one” too. Give this one another id."]


def test_a_rule_without_an_id_is_told() -> None:
    assert "“id” is missing. Write it." in [said for _, said in told(RULE.replace('id = "one"\n', ""))]


def test_defaults_stand_for_every_rule_of_a_file() -> None:
    defaults = '[defaults]\ncertainty = "maybe"\ntarget = "you"\n'
    coach = coach_of(rules__seed_toml=defaults + RULE + RULE.replace('"one"', '"two"\ntarget = "self"'))
    one, two = coach.rules.rules
    assert (one.certainty, one.guards.target) == ("maybe", "you")
    assert (two.certainty, two.guards.target) == ("maybe", "self")


def test_a_suggestion_may_use_what_every_pattern_gives() -> None:
    assert told(RULE.replace('code = "ABS"', 'code = "ABS"\ntry = "{act} {words} {sentence} {act/turned}"')) == []


def test_an_example_may_answer_something() -> None:
    rule = next(rule for rule in SEED.rules.rules if rule.id == "seed-not-my-fault")
    assert rule.positive[0] == Example("It's not my fault!", "You were late.")


def test_a_rule_knows_its_place() -> None:
    coach = coach_of(rules__seed_toml="\n\n" + RULE)
    (rule,) = coach.rules.rules
    assert (rule.place.file, rule.place.line) == ("rules/seed.toml", 4)
