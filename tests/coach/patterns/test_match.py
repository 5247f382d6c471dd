import pytest

from sameside.coach.patterns import Hit, hits, read_pattern
from sameside.coach.patterns.match import MOST_HITS
from sameside.coach.text.spelling import plain_words
from tests.coach.examples import SEED, sentence_of

FILLERS = SEED.lists["filling"].words


def found(source: str, given: str) -> list[Hit]:
    pattern = read_pattern(source, SEED.lists, lambda word: plain_words(word, SEED.tongue))
    return list(hits(pattern, sentence_of(given), FILLERS))


def words(source: str, given: str) -> list[str]:
    sentence = sentence_of(given)
    places = [sentence.span(hit.start, hit.end) for hit in found(source, given)]
    return [given[start:end] for start, end in places]


@pytest.mark.parametrize(
    ("source", "given", "what"),
    [
        ("you never|always", "You never call, you always text", ["You never", "you always"]),
        ("you really? never", "you never, you really never", ["you never", "you really never"]),
        ("you ..2 never", "you do just never", ["you do just never"]),
        ("you ..2 never", "you do just simply never", []),
        ("you ..2 never", "you, never", []),
        ("you ,,2 never", "you, never", ["you, never"]),
        ("you ..2 never", "you said “you are the worst” never", ["you said “you are the worst” never"]),
        ("^ you", "and well, you", ["you"]),
        ("^ you", "so honestly you", ["you"]),
        ("^ you", "love you", []),
        ("you $", "it is you!", ["you"]),
        ("you $", "it is you who", []),
        ("you /", "it is you, who", ["you"]),
        ("you /", "it is you", ["you"]),
        ("you /", "it is you who", []),
        ("you !never|always", "you never, you sometimes", ["you sometimes"]),
        ("you !never", "you", []),
        ("you !never", "you, never", []),
        ("you >>", "you left me alone, and went", ["you left me alone"]),
        ("you >>", "it is you, and", []),
        ("you >>?", "it is you, and", ["you"]),
        ("you >>?", "you left me alone, and went", ["you left me alone"]),
        ("you >>", "it is you", []),
        ("you ..3", "it is you", ["you"]),
        ("fed_up|fed with", "fed up with", ["fed up with"]),
        ("listen* now", "listening now", ["listening now"]),
        ("i am @feeling", "I'm fed up", ["I'm fed up"]),
        ("never?  you", "you", ["you"]),
        ("^ you", "love so you", []),
        ("you >>", "so you left me", ["you left me"]),
        ("you , ..2 never", "you, never", ["you, never"]),
        ("you ..3 really? ..3 never call", "you you you you never", []),
        ("you ..3 ..3 never call", "you are so very never there, call", []),
        ("you never?", "you", ["you"]),
    ],
)
def test_a_pattern_stands_where_it_stands(source: str, given: str, what: list[str]) -> None:
    assert words(source, given) == what


def test_gaps_are_no_cues_and_neighbors_are_one() -> None:
    (hit,) = found("you never ..2 call @feeling?", "you never ever call")
    assert hit.cues == ((0, 2), (3, 4))
    (hit,) = found("you ..1 never ..1 call ..1 me", "you do never ever call to me")
    assert hit.cues == ((0, 1), (2, 3), (4, 5), (6, 7))


def test_stretches_keep_their_names() -> None:
    (hit,) = found("you [act: never [how: ..2 call ] ]", "you never ever call")
    assert hit.named == {"act": (1, 4), "how": (2, 4)}


def test_a_stretch_that_is_empty_has_no_name() -> None:
    (hit,) = found("you [act: never? ]", "you call")
    assert hit.named == {}


def test_nobody_counts_for_ever() -> None:
    assert len(found("you", "you you you you you you you")) == MOST_HITS
