import math
from dataclasses import replace

import pytest

from sameside.coach.scorers import Names, Sides, best, evened, read_scorer
from tests.coach.examples import text_of

SCORER = read_scorer(
    {
        "labels": ["ABS", "OPENQ"],
        "biases": [0, -1],
        "thresholds": [1, 1],
        "channels": {"word": [1, 1], "before": [1, 1], "shape": []},
        "even": False,
        "weights": {"w:never": [1, 0, 2], "w:always": [1, 0, 2], "s:asks": [1, 1, 3], "b:late": [1, 1, 5]},
    }
)


def test_each_label_has_the_sentence_that_says_it_most() -> None:
    sentences = text_of("Hello. You never call. You always run. Why?").sentences
    found = best(SCORER, sentences)
    assert (found["ABS"].value, found["ABS"].sentence) == (2.0, sentences[1])
    assert (found["OPENQ"].value, found["OPENQ"].sentence) == (2.0, sentences[3])


def test_what_was_said_before_counts_in_every_sentence() -> None:
    found = best(SCORER, text_of("Hello. Bye.").sentences, ("late",))
    assert found["OPENQ"].value == 4.0


def test_where_there_is_no_sentence_there_is_no_best() -> None:
    assert best(SCORER, ()) == {}


def test_of_equals_the_first_is_the_best() -> None:
    sentences = text_of("You never call. You always run. You never call.").sentences
    assert best(SCORER, sentences)["ABS"].sentence == sentences[0]


def test_evened_a_label_lies_between_its_mean_and_its_highest_value() -> None:
    values = evened(SCORER, text_of("Hello. You never call. Bye.").sentences)
    assert 2 / 3 < values["ABS"] < 2.0
    assert values["OPENQ"] == pytest.approx(-1.0)


def test_one_sentence_needs_no_evening_and_none_has_no_value() -> None:
    sentences = text_of("You never call.").sentences
    assert evened(SCORER, sentences)["ABS"] == best(SCORER, sentences)["ABS"].value
    assert evened(SCORER, ()) == {}


def test_the_sides_of_its_words_count_where_a_scorer_weighs_them() -> None:
    sided = replace(SCORER, sides=((3.0, 0.0), (0.0, 1.0)))
    names = Names(sides=Sides({"sad": bytes((34, 30))}))
    found = best(sided, text_of("Hello. So sad.").sentences, names=names)
    assert (found["ABS"].value, found["OPENQ"].value) == pytest.approx((6 / math.sqrt(5), -1.0))
    assert found["ABS"].sentence.words[:2] == ("so", "sad")
    assert best(SCORER, text_of("So sad.").sentences, names=names)["ABS"].value == 0.0
