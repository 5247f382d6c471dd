import pytest

from sameside.catalogue.checks.steps import about_each_step, about_the_exercise
from tests.catalogue.examples import TOML, line_of, shape, told, toml

FLOOR = '[[steps]]\nid = "talk"\nkind = "floor"\naudience = "circle"\n\n[[steps]]'


def test_the_right_exercise_has_nothing_to_mend() -> None:
    assert [*about_the_exercise(shape(TOML), "small-talk"), *about_each_step(shape(TOML))] == []


@pytest.mark.parametrize(
    ("old", "new", "part", "sentence"),
    [
        (
            'id = "small-talk"',
            'id = "big-talk"',
            "big-talk",
            "The id is “big-talk”, but the folder is called “small-talk”.",
        ),
        ("people = [2, 3]", "people = [3, 2]", "people", "The smallest number of people comes first"),
        ("[2, 3]", '[2, 3]\nroles = ["a", "b", "c"]', "roles", "There are more roles than people."),
        ("[2, 3]", '[2, 3]\nroles = ["a", "a"]', "roles", "“a” stands twice in roles."),
        ("[2, 3]", '[2, 3]\nlanguages = ["en", "en"]', "languages", "“en” stands twice in languages."),
        ('"listening"', '"conflict"', "gate", "People confront each other here"),
    ],
)
def test_what_is_wrong_with_the_exercise_is_told(old: str, new: str, part: str, sentence: str) -> None:
    text = toml((old, new))
    ((line, said),) = told(list(about_the_exercise(shape(text), "small-talk")))
    assert (line, said[: len(sentence)]) == (line_of(text, part), sentence)


@pytest.mark.parametrize("kind", ["floor", "ask"])
def test_a_conflict_exercise_in_which_people_confront_each_other_needs_the_gate(kind: str) -> None:
    swaps = [
        ('"listening"', '"conflict"'),
        ("[[steps]]", FLOOR.replace("floor", kind)),
        ('kind = "guess"', 'kind = "write"'),
    ]
    text = toml(*swaps, ('of = "mood"', ""))
    assert any("safety" in problem.sentence for problem in about_the_exercise(shape(text), "small-talk"))
    gated = text.replace('gate = "none"', 'gate = "safety"')
    assert list(about_the_exercise(shape(gated), "small-talk")) == []


def test_a_conflict_exercise_for_one_person_needs_no_gate() -> None:
    text = toml(('"listening"', '"conflict"'), ("people = [2, 3]", "people = [1, 1]"))
    assert list(about_the_exercise(shape(text), "small-talk")) == []


@pytest.mark.parametrize(
    ("old", "new", "part", "nth", "sentence"),
    [
        ('id = "mood"', 'id = "day"', 'id = "day"', 2, "There are two steps called “day”."),
        ('kind = "write"', 'kind = "sing"', "sing", 1, "“sing” is not a kind of step. The kinds are: read, write"),
        ("max = 500", 'max = 500\nwho = "host"', "who", 1, "“host” is not a role of this exercise."),
        ("max = 500", "max = 500\nmin = 501", "min = 501", 1, "min must not be more than max."),
        (
            "max = 500",
            "max = 500\nturn_seconds = 9",
            "turn_seconds",
            1,
            "Step “day” has “turn_seconds”, which a write step",
        ),
        ('audience = "sealed"\nmax', "max", "[[steps]]", 1, "Step “day” must say its audience"),
        (
            'audience = "sealed"\nof',
            'audience = "circle"\nof',
            "audience",
            3,
            "Step “read-it” can only have the audience",
        ),
        ('kind = "open"', 'kind = "open"\naudience = "circle"', "audience", 4, "Step “together” is not written in"),
        ("max = 500", "max = 90000", "max", 1, "Step “day”: max must be a whole number from 1 to 4000."),
        ('of = "mood"', 'of = "later"', "of =", 1, "Step “read-it”: of must name an earlier step."),
    ],
)
def test_what_is_wrong_with_a_step_is_told(old: str, new: str, part: str, nth: int, sentence: str) -> None:
    text = toml((old, new))
    problems = told(list(about_each_step(shape(text))))
    assert any(line == line_of(text, part, nth) and said.startswith(sentence) for line, said in problems), problems


def test_a_role_of_the_exercise_may_act() -> None:
    text = toml(("[2, 3]", '[2, 3]\nroles = ["host"]'), ("max = 500", 'max = 500\nwho = "host"'))
    assert list(about_each_step(shape(text))) == []


def test_a_partner_whom_nobody_knows_is_told_at_their_line() -> None:
    rehearsal = 'kind = "rehearse"\naudience = "me"\ncharacter = ["jun", "jum"]'
    text = toml(
        ('kind = "write"\naudience = "sealed"\nmax = 500', rehearsal), ('["day", "mood", "read-it"]', '["mood"]')
    )
    assert told(list(about_each_step(shape(text)))) == [
        (line_of(text, "character"), "The character “jum” is not known. Did you mean “jun”?")
    ]
