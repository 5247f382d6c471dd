from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameside.catalogue.shape import read_shape
from tests.catalogue.examples import TOML, line_of, shape, told, toml

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_the_file_becomes_an_exercise() -> None:
    found = shape(toml(("people = [2, 3]", 'people = [2, 3]\nroles = ["host"]\nlanguages = ["en", "de"]')))
    exercise = found.exercise
    assert (exercise.id, exercise.people, exercise.roles, exercise.minutes) == ("small-talk", (2, 3), ("host",), 10)
    assert (found.evidence, found.languages) == ("practice", ("en", "de"))
    assert exercise.step("mood").options == {"options": ("calm", "tired")}
    assert exercise.step("together").option("of") == ("day", "mood", "read-it")
    assert exercise.step("day").audience == "sealed"


def test_a_table_of_options_cannot_be_changed() -> None:
    step = shape(toml(('options = ["calm", "tired"]', 'options = ["calm", "tired"]\nnext = { calm = "together" }')))
    with pytest.raises(TypeError):
        step.exercise.step("mood").option("next")["tired"] = "day"


def test_what_is_no_toml_is_told_with_its_line() -> None:
    found, problems = read_shape(toml(("minutes = 10", "minutes = ten")))
    assert found is None
    assert problems[0].line == line_of(TOML, "minutes")
    assert problems[0].sentence.startswith("This is not TOML:")


def test_brackets_without_end_are_no_toml() -> None:
    found, problems = read_shape("x = " + "[" * 100_000)
    assert found is None
    assert problems[0].line == 1


@pytest.mark.parametrize(
    ("old", "new", "part", "sentence"),
    [
        (
            "minutes = 10",
            "minutes = 10\nminuets = 10",
            "minuets",
            "“minuets” is not a known key. Did you mean “minutes”?",
        ),
        ("minutes = 10", "minutes = 10\nzzz = 1", "zzz", "“zzz” is not a known key. Take it out."),
        ("max = 500", "mux = 500", "mux", "Step 1: “mux” is not a known key. Did you mean “max”?"),
        ("version = 1\n", "", 'id = "small-talk"', "“version” is missing. Write a whole number from 1 on"),
        ("version = 1", "version = 0", "version", "“version” cannot be read. Write a whole number from 1 on"),
        ('area = "listening"', 'area = "fighting"', "area", "“area” cannot be read. Write one of listening"),
        ("people = [2, 3]", "people = [0, 3]", "people", "“people” cannot be read. Write the smallest"),
        ("people = [2, 3]", "people = [2, 9]", "people", "“people” cannot be read. Write the smallest"),
        ("people = [2, 3]", "people = [2]", "people", "“people” cannot be read. Write the smallest"),
        ('pace = "either"', 'pace = "fast"', "pace", "“pace” cannot be read. Write one of"),
        ("minutes = 10", "minutes = 0", "minutes", "“minutes” cannot be read. Write a whole number from 1 to 120"),
        ("minutes = 10", "minutes = 400", "minutes", "“minutes” cannot be read. Write a whole number from 1 to 120"),
        ('gate = "none"', 'gate = "maybe"', "gate", "“gate” cannot be read. Write one of"),
        ('evidence = "practice"', 'evidence = "strong"', "evidence", "“evidence” cannot be read. Write one of tested"),
        ("sources = [", "sources = []\n#", "sources", "“sources” cannot be read. Write a list with at least one"),
        ('"Practice: therapists know this one."', '"short"', "sources", "“sources” cannot be read."),
        ('id = "small-talk"', 'id = "Small Talk"', "id", "“id” cannot be read. Write small letters"),
        ('audience = "sealed"', 'audience = "all"', "audience", "Step 1: “audience” cannot be read. Write one of"),
        ('of = "mood"', "of = 4", "of = 4", "Step 3: “of” cannot be read. Write the id of an earlier step"),
        ('kind = "write"\n', "", "[[steps]]", "Step 1: “kind” is missing."),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_to_write(old: str, new: str, part: str, sentence: str) -> None:
    text = toml((old, new))
    found, problems = read_shape(text)
    assert found is None
    assert len(problems) == 1
    (line, said), *_ = told(list(problems))
    assert (line, said[: len(sentence)]) == (line_of(text, part), sentence)


def test_steps_that_are_no_blocks_are_told() -> None:
    found, problems = read_shape(TOML[: TOML.index("[[steps]]")] + "steps = [1]")
    assert found is None
    assert problems[0].sentence == "“steps” cannot be read. Write one [[steps]] block for each step, at most 60."


VALUES = st.recursive(
    st.text(max_size=8) | st.integers(-5, 200) | st.booleans() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(min_size=1, max_size=5), inner, max_size=3),
    max_leaves=5,
)
KEYS = ("id", "version", "area", "people", "pace", "minutes", "gate", "sources", "steps", "roles", "of", "next", "x")


@CALM
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8))
def test_no_toml_stops_the_reader(raw: dict[str, Any]) -> None:
    found, problems = read_shape(tomli_w.dumps(raw))
    assert (found is None) == bool(problems)


@CALM
@given(st.text())
def test_no_text_stops_the_reader(text: str) -> None:
    found, problems = read_shape(text)
    assert (found is None) == bool(problems)


def test_a_step_is_lent_what_its_kind_leans_on() -> None:
    rehearsal = 'kind = "rehearse"\naudience = "me"\ncharacter = ["jun"]'
    exercise = shape(toml(('kind = "write"\naudience = "sealed"\nmax = 500', rehearsal))).exercise
    lent = exercise.step("day").lent
    assert lent is not None
    assert lent("jun", (), "seed")["name"] == "Jun"
    assert exercise.step("mood").lent is None
