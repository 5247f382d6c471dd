import pytest

from sameside.coach.patterns import Lists, WordList
from sameside.coach.rules.clause import clause, leaning, target
from tests.coach.examples import SEED, sentence_of


@pytest.mark.parametrize(
    ("given", "of", "what"),
    [
        ("I stay, but you leave me here", "leave", "you leave me here"),
        ("I stay and you leave", "leave", "you leave"),
        ("you come and go now", "go", "you come and go now"),
        ("you leave because I cry", "leave", "you leave"),
        ("you leave and", "leave", "you leave and"),
        ("you leave me, i cry", "leave", "you leave me"),
        ("come and you", "come", "come"),
    ],
)
def test_a_clause_ends_at_a_mark_or_a_joining_word(given: str, of: str, what: str) -> None:
    words = sentence_of(given).words
    start, end = clause(words, words.index(of), SEED.lists)
    assert " ".join(words[start:end]) == what.lower()


@pytest.mark.parametrize(
    ("given", "of", "whom"),
    [
        ("you never call", "you", "you"),
        ("you never call", "never", "you"),
        ("my husband never calls", "never", "third"),
        ("my boss really never calls", "never", "third"),
        ("I think you never call", "you", "you"),
        ("I love you always", "you", "self"),
        ("he asked, and I never call", "never", "self"),
        ("never call", "never", "nobody"),
        ("with you always", "you", "you"),
        ("she you never", "you", "you"),
        ("never call mother", "never", "nobody"),
        ("you leave but never call", "never", "nobody"),
        ("I stay but with you always", "you", "you"),
        ("with you always mother", "you", "you"),
    ],
)
def test_a_clause_is_about_somebody(given: str, of: str, whom: str) -> None:
    words = sentence_of(given).words
    place = words.index(of)
    assert target(words, place, place + 1, SEED.lists) == whom


@pytest.mark.parametrize(
    ("given", "sign"),
    [
        ("you never listen", -1),
        ("you always listen", 1),
        ("you always ruin it", -1),
        ("you never ruin it", 1),
        ("you are not without love", 1),
        ("you sit there", 0),
        ("never at my side listen", -1),
        ("never at my own side listen", 1),
        ("you never never never listen", -1),
        ("not that it is so far away, you listen", 1),
        ("you listen and you lie", 0),
        ("you lie and never listen", -2),
    ],
)
def test_what_is_said_is_good_or_bad(given: str, sign: int) -> None:
    words = sentence_of(given).words
    assert leaning(words, 0, len(words), SEED.lists) == sign


def test_a_phrase_counts_once_whatever_its_words_would_be_alone() -> None:
    good = WordList.of([("care",), ("good", "care"), ("good",)])
    bad = WordList.of([("care",), ("lies",), ("white", "lies")])
    lists = Lists({"good": good, "bad": bad})
    assert leaning(("good", "care"), 0, 2, lists) == 1
    assert leaning(("white", "lies"), 0, 2, lists) == -1
    assert leaning(("care", "lies"), 0, 2, lists) == 0
