import pytest

from tests.coach.examples import sentence_of, text_of


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("You're late!", ("you", "are", "late", "!")),
        ("*You* _never_ “listen”", ("you", "never", "listen")),
        ("a co-worker - or two", ("a", "co", "worker", "-", "or", "two")),
        ("at 7:30, not 3.5 or 22nd", ("at", "7:30", ",", "not", "3.5", "or", "22nd")),
        ("Well... ok…", ("well", "...", "ok", "...")),
        ("What?! ¿Why", ("what", "?", "why")),
        ("sure 🙄 fine", ("sure", "🙄", "fine")),
        ("x\u200f y", ("x", "y")),
        ("' '' a", ("a",)),
        ("so ¡ok", ("so", "ok")),
    ],
)
def test_a_text_becomes_words_and_marks(given: str, words: tuple[str, ...]) -> None:
    assert text_of(given).words == words


def test_a_word_stands_where_it_was_written() -> None:
    given = "  “Don’t” _go_"
    assert [(token.word, given[token.start : token.end]) for token in sentence_of(given).tokens] == [
        ("do", "Don’t"),
        ("not", "Don’t"),
        ("go", "go"),
    ]


def test_a_text_from_right_to_left_keeps_its_places() -> None:
    given = "\u202bשלום\u202c you never"
    found = sentence_of(given).tokens
    assert [given[token.start : token.end] for token in found] == ["שלום", "you", "never"]
