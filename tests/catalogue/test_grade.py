import pytest

from sameside.catalogue.grade import grade, syllables

COUNTS = {
    1: "talk said back they're worked loved walks make things eyes through breath pause guess hugged one's quite hour",
    2: "table listen needed open quiet little being doing speaker's watches safety-net wanted makes-it people lonely",
    3: "everyone evening-star another together relation-s family idea beautiful however piano remember understand",
    4: "appreciate reality conversation situation consideration-less appreciation-less",
}


@pytest.mark.parametrize(
    ("count", "word"), [(n, w) for n, line in COUNTS.items() for w in line.split() if "-" not in w]
)
def test_syllables_are_counted_as_they_are_spoken(count: int, word: str) -> None:
    assert syllables(word) == count


def test_short_sentences_of_short_words_are_easy() -> None:
    assert grade("One of you talks. The other one just hears. Then you swap.") < 3


def test_long_sentences_of_long_words_are_hard() -> None:
    hard = (
        "Communication interventions facilitate considerable improvements in interpersonal functioning, particularly "
        "when participants systematically incorporate validation procedures into their habitual conversations."
    )
    assert grade(hard) > 15


def test_a_known_passage_has_about_its_known_grade() -> None:
    # Counted by hand: 2 sentences, 20 words, 25 syllables -> 0.39 * 10 + 11.8 * 1.25 - 15.59 = 3.06.
    text = "In a tense talk, most of us listen with half an ear. The other half plans an answer in silence."
    assert grade(text) == pytest.approx(3.06, abs=0.7)


def test_a_line_break_ends_a_sentence() -> None:
    assert grade("What did you hear\nWhat did you miss") == grade("What did you hear. What did you miss.")


@pytest.mark.parametrize("nothing", ["", "…", "1 2 3", "\n\n"])
def test_no_words_have_no_grade(nothing: str) -> None:
    assert grade(nothing) == 0
