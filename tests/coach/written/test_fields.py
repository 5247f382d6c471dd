from typing import Any

import pytest

from sameside.coach.written import Source
from sameside.coach.written.fields import Faults, Fields

TABLE: dict[str, object] = {
    "name": " a ",
    "names": ["a", "b"],
    "number": 2,
    "yes": True,
    "inner": {"x": "y"},
    "blocks": [{"x": "y"}],
}


def asked(method: str, *arguments: object, table: object = TABLE) -> tuple[Any, list[str]]:
    faults: Faults = []
    value = getattr(Fields(table, Source("x.toml", ""), faults, 7), method)(*arguments)
    assert all((fault.file, fault.line) == ("x.toml", 7) for fault in faults)
    return value, [fault.sentence for fault in faults]


@pytest.mark.parametrize(
    ("method", "arguments", "value"),
    [
        ("text", ("name",), "a"),
        ("text", ("ghost", "b"), "b"),
        ("needed", ("name",), "a"),
        ("texts", ("names",), ("a", "b")),
        ("texts", ("name",), (" a ",)),
        ("texts", ("ghost",), ()),
        ("some_of", ("names", ("a", "b", "c")), ("a", "b")),
        ("one_of", ("ghost", ("a",), "a"), "a"),
        ("number", ("number", 0.5), 2.0),
        ("number", ("ghost", 0.5), 0.5),
        ("yes_no", ("yes",), True),
        ("yes_no", ("ghost",), False),
        ("items", ("blocks",), [{"x": "y"}]),
        ("items", ("ghost",), []),
    ],
)
def test_a_key_is_read(method: str, arguments: tuple[object, ...], value: object) -> None:
    assert asked(method, *arguments) == (value, [])


@pytest.mark.parametrize(
    ("method", "arguments", "value", "sentence"),
    [
        ("text", ("number",), "", "“number” has to be words in quotation marks."),
        ("needed", ("ghost",), "", "“ghost” is missing. Write it."),
        ("texts", ("number",), (), "“number” has to be a list of words in quotation marks."),
        ("texts", ("blocks",), (), "“blocks” has to be a list of words in quotation marks."),
        ("some_of", ("names", ("a",)), ("a",), "“b” is not among a."),
        ("one_of", ("name", ("b",), ""), "", "“name” has to be one of b."),
        ("number", ("yes", 0.5), 0.5, "“yes” has to be a number."),
        ("number", ("name", 0.5), 0.5, "“name” has to be a number."),
        ("yes_no", ("number",), False, "“number” has to be true or false."),
        ("items", ("name",), [], "“name” has to be a list."),
    ],
)
def test_what_is_wrong_is_told_and_harmless(
    method: str, arguments: tuple[object, ...], value: object, sentence: str
) -> None:
    assert asked(method, *arguments) == (value, [sentence])


def test_an_inner_table_tells_its_faults_in_the_same_place() -> None:
    inner, faults = asked("fields", "inner")
    assert (inner.text("x"), faults) == ("y", [])
    inner, faults = asked("fields", "number")
    assert (inner.text("x"), faults) == ("", ["This has to be a table of keys."])


def test_keys_that_nobody_asked_for_are_told() -> None:
    assert asked("done", table={"typo": 1})[1] == [
        "“typo” is no key that is known here. Take it out, or spell it right."
    ]
