"""No text can make the coach slow: the expressions of its own cannot run away, and its work grows with the text only."""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from types import FrameType

import pytest

import sameside.coach
from sameside.coach import read_draft
from tests.coach.examples import SEED

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
# Twice the text may take twice the work, and a little for what is bounded but large.
GROWTH = 2.6
NASTY = {
    "plain": "You never listen to me and I feel sad when you leave. ",
    "one line": "you never ever ",
    "no spaces": "never",
    "quotes": "“you ",
    "single quotes": "'you ",
    "straight quotes": '"',
    "tags": "<a ",
    "marks": "?!.,;",
    "code": "`a{}=();",
    "numbers": "1.",
    "addresses": "a@",
    "brackets": "((",
    "emoji": "🙂",
    "apostrophes": "don't ",
    "lines": "you\n",
}


def expressions() -> Iterator[re.Pattern[str]]:
    for found in pkgutil.walk_packages(sameside.coach.__path__, "sameside.coach."):
        if not found.name.endswith("__main__"):
            module = importlib.import_module(found.name)
            yield from (value for value in vars(module).values() if isinstance(value, re.Pattern))


def runs_away(source: str) -> bool:
    """A repeat inside a repeat without end, or two repeats without end of which one can take what the other takes."""
    parsed = _parser.parse(source)
    return any(_inner(repeat) for repeat in _endless(parsed)) or len(list(_endless(parsed, deep=False))) > 1


def _endless(parsed: object, *, deep: bool = True) -> Iterator[object]:
    for kind, value in parsed:  # type: ignore[attr-defined]
        if kind in REPEATS and value[1] == sre.MAXREPEAT:
            yield value[2]
        if deep:
            yield from (one for inner in _parts(kind, value) for one in _endless(inner))


def _inner(parsed: object) -> bool:
    return any(
        kind in REPEATS or any(_inner(inner) for inner in _parts(kind, value))
        for kind, value in parsed  # type: ignore[attr-defined]
    )


def _parts(kind: object, value: object) -> list[object]:
    if kind in REPEATS:
        return [value[2]]  # type: ignore[index]
    if kind is sre.SUBPATTERN:
        return [value[-1]]  # type: ignore[index]
    return list(value[1]) if kind is sre.BRANCH else []  # type: ignore[index]


def work(given: str) -> int:
    """How many functions are called, of ours and of Python's own."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_draft(given, given, coach=SEED)
    finally:
        sys.setprofile(None)
    return calls


def test_no_expression_of_ours_can_run_away() -> None:
    every = list(expressions())
    assert every
    assert [one.pattern for one in every if runs_away(one.pattern)] == []


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY.keys())
def test_twice_the_text_is_no_more_than_twice_the_work(piece: str) -> None:
    text = piece * (9_000 // len(piece.encode()))
    assert work(text * 2) < GROWTH * work(text)


def test_the_work_for_a_kilobyte_is_bounded() -> None:
    for piece in NASTY.values():
        text = piece * (9_000 // len(piece.encode()))
        assert work(text) / 9 < 60_000


@pytest.mark.parametrize("source", ["(a+)+", "(a|b*)*", "(?:a{1,3})*", "a*b*", "((a)+|c)*"])
def test_control_an_expression_that_could_is_found(source: str) -> None:
    assert runs_away(source)


@pytest.mark.parametrize("source", ["a+", "[ab]*c", "(a{1,3}){1,3}", "a{1,9}b{1,9}", "(a)+|(b)+"])
def test_control_a_tame_one_is_not(source: str) -> None:
    assert not runs_away(source)
