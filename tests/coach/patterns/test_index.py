from hypothesis import given, settings
from hypothesis import strategies as st

from sameside.coach.patterns import Index, Lists, read_pattern
from sameside.coach.patterns.index import DEPTH

WORDS = ("you", "never", "call", "me", "again", "now", "so")
PATTERNS = [
    read_pattern(source, Lists(), lambda word: (word,))
    for source in ("you", "you never", "never|call me", "you* now", "again?  so", "you never call me again now so")
]


@given(st.sets(st.sampled_from(WORDS)))
@settings(deadline=None)
def test_only_patterns_whose_words_are_there_are_possible(words: set[str]) -> None:
    expected = [
        number
        for number, pattern in enumerate(PATTERNS)
        if not any(need.isdisjoint(words) for need in pattern.needs[:DEPTH])
    ]
    assert list(Index.of(PATTERNS).possible(words)) == expected


def test_words_that_speak_for_the_same_patterns_share_what_they_say() -> None:
    by_word = Index.of([read_pattern("never|call me", Lists(), lambda word: (word,))]).by_word
    assert by_word["never"] is by_word["call"]
    assert by_word["never"] != by_word["me"]


def test_where_there_is_no_pattern_none_is_possible() -> None:
    assert list(Index.of([]).possible({"you"})) == []
