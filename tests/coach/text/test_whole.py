from sameside.coach.text import MASK, read_before, read_text
from tests.coach.examples import SEED


def test_only_the_first_twenty_kilobytes_are_read() -> None:
    long, short = read_text("word " * 5000, SEED.tongue), read_text("word " * 4096, SEED.tongue)
    assert long.cut
    assert not short.cut
    assert long.sentences[-1].end <= 20 * 1024


def test_what_is_cut_in_the_middle_of_a_sign_is_still_read() -> None:
    assert read_text("é" * 15000, SEED.tongue).cut


def test_half_a_sign_does_no_harm() -> None:
    given = "you \ud83d never"
    assert [given[token.start : token.end] for one in read_text(given, SEED.tongue).sentences for token in one.tokens][
        ::2
    ]


def test_quotations_are_read_when_asked_for() -> None:
    given = "He said “I will hurt you tonight”."
    assert MASK in read_text(given, SEED.tongue).words
    assert "hurt" in read_text(given, SEED.tongue, quotations_too=True).words


def test_of_what_the_other_said_the_end_counts() -> None:
    heard = read_before("first. " + "word " * 900 + "said “it was a long last day”", SEED.tongue)
    assert "first" not in heard.words
    assert heard.words[-1] == "day"
    assert "day" in heard.beginnings
