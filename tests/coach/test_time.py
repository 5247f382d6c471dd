"""No text can make the coach slow: the expressions of its own cannot run away, and its work grows with the text only."""

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sameside.coach
from sameside.coach import check_safety, load_coach, name_traps, read_draft, read_reply
from sameside.coach.text.sentences import LONGEST
from tests.coach.examples import text_of
from tests.coach.nasty import NASTY, filled

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
# Twice the text may take twice the work, and a little for what is looked up once.
GROWTH = 2.3
# Calls for each KB: on the machine that docs/coach.md speaks of this is far below 50 ms.
MOST_WORK = 175_000
SIZE = 2_500
# A sentence that each shipped rule has to find.
SAID = [rule.positive[0].text for rule in (*load_coach().rules.rules, *load_coach().safety.rules)]


def draft(text: str) -> object:
    return read_draft(text, text)


def reply(text: str) -> object:
    return read_reply(text, text)


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


def work(given: str, ask: Callable[[str], object] = draft) -> int:
    """How many functions are called, of ours and of Python's own."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    ask("You never call. Why?")
    sys.setprofile(count)
    try:
        ask(given)
    finally:
        sys.setprofile(None)
    return calls


def test_no_expression_of_ours_can_run_away() -> None:
    every = list(expressions())
    assert every
    assert [one.pattern for one in every if runs_away(one.pattern)] == []


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY.keys())
def test_twice_the_text_is_no_more_than_twice_the_work(piece: str) -> None:
    once, twice = work(filled(piece, SIZE)), work(filled(piece, 2 * SIZE))
    assert twice < GROWTH * once
    assert once < MOST_WORK * SIZE / 1024


@pytest.mark.parametrize("ask", [reply, name_traps, check_safety])
@pytest.mark.parametrize("name", ["questions", "listening", "danger", "one line"])
def test_whatever_is_asked_grows_with_the_text_only(ask: Callable[[str], object], name: str) -> None:
    assert work(filled(NASTY[name], 2 * SIZE), ask) < GROWTH * work(filled(NASTY[name], SIZE), ask)


@given(st.lists(st.sampled_from(SAID), min_size=1, max_size=12), st.sampled_from(("? ", ". ", ", ", " ", "\n")))
@settings(max_examples=30, deadline=None)
def test_whatever_the_rules_listen_for_is_bounded(said: list[str], between: str) -> None:
    assert work(filled(between.join(said) + between, SIZE)) < MOST_WORK * SIZE / 1024


@given(st.lists(st.one_of(st.sampled_from(sorted(NASTY.values())), st.text(max_size=12)), min_size=1, max_size=8))
@settings(max_examples=30, deadline=None)
def test_whatever_is_thrown_together_is_bounded(pieces: list[str]) -> None:
    assert work(filled("".join(pieces) or "a", SIZE)) < MOST_WORK * SIZE / 1024


def test_only_the_first_of_a_hundred_kilobytes_is_read() -> None:
    piece = NASTY["one line"]
    assert work(filled(piece, 100 * 1024)) < 1.01 * work(filled(piece, 20 * 1024))


def test_one_endless_line_is_cut_between_its_words() -> None:
    endless = "you never " * 500
    starts = [start for start, _ in read_draft(endless).sentences]
    assert len(starts) > 10
    assert all(endless[start - 1 : start].isspace() for start in starts[1:])
    assert max(sentence.places.size for sentence in text_of(endless).sentences) <= LONGEST


@pytest.mark.parametrize("source", ["(a+)+", "(a|b*)*", "(?:a{1,3})*", "a*b*", "((a)+|c)*"])
def test_control_an_expression_that_could_is_found(source: str) -> None:
    assert runs_away(source)


@pytest.mark.parametrize("source", ["a+", "[ab]*c", "(a{1,3}){1,3}", "a{1,9}b{1,9}", "(a)+|(b)+"])
def test_control_a_tame_one_is_not(source: str) -> None:
    assert not runs_away(source)
