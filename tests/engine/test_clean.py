"""What people type is made safe, or refused for a reason."""

from typing import Any

import pytest

from sameside.engine.clean import names_of, plain, text_of, whole_of
from sameside.engine.refusals import Refused


def refused(call: Any, *args: Any) -> str:
    with pytest.raises(Refused) as caught:
        call(*args)
    return caught.value.refusal.code


def test_outer_blanks_go_and_inner_breaks_stay() -> None:
    assert text_of({"text": "  one\r\ntwo\rthree\t4 \n"}) == "one\ntwo\nthree\t4"


def test_control_characters_and_broken_halves_go() -> None:
    assert plain("a\x00b\x1fc\x7fd\ud800e f") == "abcde f"


@pytest.mark.parametrize(
    ("body", "least", "most", "code"),
    [
        ({}, 1, 10, "empty"),
        ({"text": " \n "}, 1, 10, "empty"),
        ({"text": "ab"}, 3, 10, "too-short"),
        ({"text": "a" * 11}, 3, 10, "too-long"),
        ({"text": 7}, 1, 10, "unknown"),
        ({"text": ["a"]}, 0, 10, "unknown"),
    ],
)
def test_a_text_that_does_not_fit_is_refused(body: dict[str, Any], least: int, most: int, code: str) -> None:
    assert refused(text_of, body, "text", least, most) == code


def test_a_text_may_be_as_short_and_as_long_as_is_said() -> None:
    assert text_of({"text": "abc"}, "text", 3, 3) == "abc"
    assert text_of({}, "text", 0, 3) == ""
    assert len(text_of({"text": "a" * 4000})) == 4000
    assert refused(text_of, {"text": "a" * 4001}) == "too-long"


def test_one_letter_is_a_text_where_no_length_is_said() -> None:
    assert text_of({"text": "a"}) == "a"


def test_another_name_may_hold_the_text() -> None:
    assert text_of({"text": "no", "fix": "yes"}, "fix") == "yes"


@pytest.mark.parametrize(("raw", "value"), [(7, 7), ("7", 7), (" 12 ", 12), ("-3", -3), (0, 0), ("123456", 123456)])
def test_a_whole_number_may_come_as_text(raw: Any, value: int) -> None:
    assert whole_of({"n": raw}, "n") == value


@pytest.mark.parametrize("raw", [None, "", "x", "--5", "- 5", "5-", "1.5", 1.5, True, [], "1234567", "٣" * 9, "1e3"])
def test_what_is_no_whole_number_is_refused(raw: Any) -> None:
    assert refused(whole_of, {"n": raw}, "n") == "bad-number"


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("a", ("a",)),
        (["a", "b"], ("a", "b")),
        (("a",), ("a",)),
        ([], ()),
        ("", ()),
        (["a", ""], ("a",)),
        (["a"] * 200, ("a",) * 200),
    ],
)
def test_a_name_may_come_alone(raw: Any, names: tuple[str, ...]) -> None:
    assert names_of({"n": raw}, "n") == names
    assert names_of({}, "n") == ()


@pytest.mark.parametrize("raw", [None, 7, {"a": 1}, ["a", 1], ["a"] * 201])
def test_what_is_no_list_of_names_is_refused(raw: Any) -> None:
    assert refused(names_of, {"n": raw}, "n") == "unknown"
