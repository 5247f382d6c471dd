import math
from typing import Any

import pytest

from sameside.coach.scorers import read_sides

FILE: dict[str, Any] = {"unit": 0.5, "words": {"sad": "hC", "gloomy": "ig"}}


def test_the_sides_of_a_sentence_are_those_of_its_words_and_less_where_words_are_many() -> None:
    sides = read_sides(FILE)
    assert sides.number == 2
    assert sides.told(("sad",)) == pytest.approx((0.5 * 1 / math.sqrt(5), 0.5 * -30 / math.sqrt(5)))
    assert sides.told(("sad", "gloomy", "sad")) == pytest.approx((0.5 * 4 / math.sqrt(7), 0.5 * -60 / math.sqrt(7)))


def test_a_sentence_without_a_known_word_has_no_sides() -> None:
    assert read_sides(FILE).told(("table", ".")) == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"unit": 1}, "The sides of words need a “unit” with a point in it and a table of “words”."),
        ({"words": ["sad"]}, "The sides of words need a “unit” with a point in it and a table of “words”."),
        ({"words": {}}, "The sides of words need a “unit” with a point in it and a table of “words”."),
        ({"words": {"sad": "hC", "low": "h"}}, "“low”"),
        ({"words": {"sad": "hC", "low": "h!"}}, "“low”"),
        ({"words": {"sad": 3}}, "“sad”"),
    ],
)
def test_a_table_that_cannot_be_used_is_told(change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_sides(FILE | change)
