from sameside.coach.text import beginnings
from tests.coach.examples import sentence_of


def test_a_sentence_knows_where_it_stood() -> None:
    sentence = sentence_of("  You didn't call. ")
    assert (sentence.start, sentence.end) == (2, 18)
    assert sentence.span(1, 3) == (6, 12)


def test_what_ends_in_a_question_mark_asks() -> None:
    assert sentence_of("Really?").asks
    assert sentence_of("Really?!").asks
    assert sentence_of("Really? 🙂").asks
    assert not sentence_of("Really!").asks
    assert not sentence_of("Really").asks
    assert not sentence_of("(what?) you heard me.").asks


def test_full_words_are_known_by_their_beginning() -> None:
    assert beginnings(("waited", "waiting", "the", "me", "4567", "rain"), frozenset({"the"})) == {"wait", "rain"}
