"""With bits or place by place: what is found is the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sameside.coach.patterns import BadPattern, Lists, Pattern, WordList, hits, read_pattern, stands
from sameside.coach.patterns.live import live
from sameside.coach.text import MASK, Sentence, Token
from tests.coach.patterns.plain_way import routes

WORDS = ("you", "yours", "never", "so", "and", "call", "me", "fed", "up", ",", ".", "?", MASK)
LISTS = Lists(tired=WordList.of([("fed", "up"), ("fed",), ("fed", "up", "you"), ("you*",)]))
FILLERS = frozenset(("so", "and"))
PIECES = (
    "you", "you?", "never|call", "you*", "fed_up", "fed_up|fed?", "@tired", "@tired?", "!you", "!never|you*", "!@tired?",
    "..1", "..3", ",,2", ">>", ">>?", "^", "/", "$", ",", "?", "[act:", "]",
)  # fmt: skip
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12)
sources = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join)


def sentence(words: list[str]) -> Sentence:
    return Sentence(tuple(Token(word, place, place + 1, "word") for place, word in enumerate(words)))


def pattern(source: str) -> Pattern | None:
    try:
        return read_pattern(source, LISTS, lambda word: (word,))
    except BadPattern:
        return None


@given(sources, sentences)
@settings(max_examples=600, deadline=None)
def test_bits_find_what_the_plain_way_finds(source: str, words: list[str]) -> None:
    looked_for = pattern(source)
    if looked_for is None:
        return
    expected = routes(looked_for, words, FILLERS)
    found = list(hits(looked_for, sentence(words), FILLERS))
    assert [(hit.start, hit.end) for hit in found] == [(route[0][0], route[-1][1]) for route in expected]
    assert stands(looked_for, sentence(words), FILLERS) == bool(expected)
    named = [
        {
            name
            for piece, (start, end) in zip(looked_for.pieces, route, strict=True)
            if end > start
            for name in piece.within
        }
        for route in expected
    ]
    assert [set(hit.named) for hit in found] == named


def test_a_place_is_live_where_all_that_follows_can_stand() -> None:
    never = pattern("you ..1 never")
    assert never is not None
    found = live(never, sentence(["you", "so", "never", "you"]).places, FILLERS)
    assert found == [0b0001, 0b0110, 0b0100, 0b11111]


def test_where_a_word_is_missing_nothing_is_live() -> None:
    never = pattern("you never")
    assert never is not None
    assert live(never, sentence(["you", "call"]).places, FILLERS) is None
    assert live(never, sentence(["never", "you"]).places, FILLERS) is None
