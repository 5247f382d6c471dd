import pytest

from sameside.coach.text import MASK
from sameside.coach.text.masks import Masked, apart, masks
from tests.coach.examples import text_of


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ("look ``` you never ``` here", ("look", MASK, "here")),
        ("look ``` you never", ("look", MASK)),
        ("the `you.never` call", ("the", MASK, "call")),
        ("see https://you.never/listen?x now", ("see", MASK, "now")),
        ("write to you@never.org now", ("write", "to", MASK, "now")),
        ("♪ you never loved me\nok", (MASK, "ok")),
        ("> you never listen\nok", (MASK, "ok")),
        ("if (you) { never(); listen(); }", (MASK,)),
        ("<b>you</b> never", ("you", "never")),
        ("<p>you</p>never", ("you", "never")),
        ("hi <script>you never</script> there", ("hi", "there")),
        ("hi <STYLE>you never", ("hi",)),
        ("hi <script>a <b>you</b></script> there", ("hi", "there")),
        ("hi </script> there", ("hi", "there")),
        ("1 < 2 and 3 > 2", ("1", "<", "2", "and", "3", ">", "2")),
        ("fine :) (ok) ;)", ("fine", ":", ")", "(", "ok", ")", ";", ")")),
        ("<i>a = (b)</i>", ("a", "=", "(", "b", ")")),
    ],
)
def test_what_is_nobody_s_own_words_is_masked(given: str, left: tuple[str, ...]) -> None:
    assert text_of(given).words == left


def test_a_tag_that_begins_a_block_ends_a_sentence() -> None:
    assert len(text_of("one two<br>three four").sentences) == 2
    assert len(text_of("one two<i>three</i> four").sentences) == 1


def test_a_letter_that_grows_when_it_is_made_small_moves_nothing() -> None:
    given = "İİİ <script>x</script> you"
    assert [given[one.start : one.end] for one in masks(given)] == ["<script>x", "</script>"]


def test_of_two_masks_the_first_stays_and_of_those_the_longest() -> None:
    one, longer, later = Masked(0, 3, "mask"), Masked(0, 5, "skip"), Masked(4, 9, "mask")
    assert apart([later, one, longer]) == [longer]
    assert apart([later, one]) == [one, later]
