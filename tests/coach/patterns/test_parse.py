import pytest

from sameside.coach.patterns import BadPattern, Pattern, Pen, read_pattern, read_with
from sameside.coach.patterns.pattern import MOST_PIECES
from sameside.coach.text.spelling import plain_words
from tests.coach.examples import SEED


def read(source: str) -> Pattern:
    return read_pattern(source, SEED.lists, lambda word: plain_words(word, SEED.tongue))


def test_what_many_patterns_have_in_common_is_made_once() -> None:
    pen = Pen(SEED.lists, lambda word: plain_words(word, SEED.tongue))
    one, other = read_with(pen, "you never|always @denying"), read_with(pen, "never|always you?")
    assert one.pieces[1] is other.pieces[0]
    assert one.pieces[0].words is other.pieces[1].words
    assert one.pieces[2].words is SEED.lists["denying"]
    assert read_with(pen, "never|always you?") is other


def test_the_same_words_in_another_bracket_are_another_piece() -> None:
    pen = Pen(SEED.lists, lambda word: plain_words(word, SEED.tongue))
    assert [read_with(pen, source).names for source in ("you never", "[act: you ] never")] == [set(), {"act"}]


def test_what_must_be_there_is_known_and_the_rarest_comes_first() -> None:
    assert read("you never|always").needs == ({"never", "always"}, {"you"})
    assert read("give_up|quit").needs == ({"give", "quit"},)
    assert read("never quit").needs == ({"quit"}, {"never"})
    assert read("never , quit").needs == ({"quit"}, {"never"}, {","})


def test_what_may_be_missing_or_is_only_a_stem_is_not_needed() -> None:
    assert read("listen* really? !never").needs == ()
    assert read("listen* now").needs == ({"now"},)


def test_short_forms_are_written_out() -> None:
    assert [piece.words.phrases for piece in read("don't").pieces] == [{"do": (("do", "not"),)}]


def test_stretches_have_names() -> None:
    assert read("you [act: do [what: it ] ]").names == {"act", "what"}


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("", "1 to"),
        ("you " * (MOST_PIECES + 1), "1 to"),
        ("you? !never ..3", "must be there"),
        ("you ..9", "is no gap"),
        ("you ..", "is no gap"),
        ("you ,,x", "is no gap"),
        ("you ..0", "is no gap"),
        ("you @ghost", "no list called “ghost”"),
        ("you [act: never", "is not closed"),
        ("you never ]", "closes nothing"),
        ("you (never|always)*", "stands for nothing"),
        ("you give_up*", "one word only"),
        ("you |", "is no word"),
        ("you .*never", "stands for nothing"),
        ("you [a-z]+", "stands for nothing"),
    ],
)
def test_what_could_run_away_or_means_nothing_is_refused(source: str, sentence: str) -> None:
    with pytest.raises(BadPattern, match=sentence):
        read(source)


@pytest.mark.parametrize("source", ["you", "...  you", ", you", "you ?", "🙄", "you ..8 ,,8 never $", "^ you >>"])
def test_what_means_something_is_taken(source: str) -> None:
    assert read(source).pieces
