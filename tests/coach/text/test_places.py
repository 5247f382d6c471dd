import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameside.coach.text import MASK, PARTS, Places

FILLERS = frozenset(("so", "and"))
words = st.lists(st.sampled_from(("you", "never", "so", "and", ",", ".", MASK)), max_size=14)


def numbers(bits: int) -> list[int]:
    return [place for place in range(bits.bit_length()) if bits >> place & 1]


def test_a_word_stands_where_it_stands() -> None:
    places = Places(("you", ",", "and", "you"))
    assert numbers(places.of["you"]) == [0, 3]
    assert numbers(places.any_of(frozenset({"and", ",", "never"}))) == [1, 2]
    assert (numbers(places.every), numbers(places.end), places.vocabulary) == ([0, 1, 2, 3], [4], {"you", ",", "and"})


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("so", "and", "you", "never"), [0, 1, 2]),
        (("you", "so", "never"), [0]),
        (("you", ",", "so", "never"), [0, 2, 3]),
        ((",", ","), [0, 1]),
        ((), []),
    ],
)
def test_a_clause_begins_first_or_behind_a_mark_or_behind_fillers(words: tuple[str, ...], begins: list[int]) -> None:
    places = Places(words)
    assert numbers(places.begins(FILLERS)) == begins
    assert numbers(places.begins(FILLERS)) == begins


@given(words)
@settings(deadline=None)
def test_runs_are_words_without_a_mark_between(given: list[str]) -> None:
    places = Places(given)
    is_word = [word not in PARTS and word != MASK for word in given]
    assert numbers(places.words) == [place for place, yes in enumerate(is_word) if yes]
    assert sum(run for run, _ in places.runs) == places.words
    for run, end in places.runs:
        first, last = numbers(run)[0], numbers(run)[-1]
        assert numbers(run) == list(range(first, last + 1))
        assert numbers(end) == [last + 1]
        assert not places.words & end


@given(words)
@settings(deadline=None)
def test_behind_what_closes_there_are_only_marks(given: list[str]) -> None:
    closing = [place for place in range(len(given) + 1) if all(word in PARTS for word in given[place:])]
    assert numbers(Places(given).closing) == closing
