import math
import zlib
from typing import Any

import pytest

from sameside.coach.scorers import Score, read_scorer

FILE: dict[str, Any] = {
    "labels": ["ABS", "CRIT"],
    "biases": [-1, 0.5],
    "thresholds": [0.5, 2],
    "channels": {"word": [1, 2]},
    "even": False,
    "weights": {"w:never": [1, 0, 2, 1, -1], "w:you never": [2, 0, 1], "w:lazy": [1, 1, 3]},
}
NEVER = ("you", "never", "call")


def test_a_score_is_what_the_words_add() -> None:
    scores = read_scorer(FILE).scores(NEVER)
    assert scores["ABS"].value == pytest.approx(-1 + 2 + 2)
    assert scores["CRIT"].value == pytest.approx(-0.5)
    assert scores["ABS"].by_word == {0: 1.0, 1: 3.0}


def test_the_words_of_an_explanation_add_up_to_the_score() -> None:
    score = read_scorer(FILE | {"even": True}).scores((*NEVER, "never"))["ABS"]
    assert sum(score.by_word.values()) - 1 == pytest.approx(score.value)


def test_the_strongest_words_are_the_reason() -> None:
    assert read_scorer(FILE).scores(NEVER)["ABS"].strongest == (0, 1)
    assert Score(0, {5: 1.0, 1: 4.0, 3: 3.0, 2: 2.0, 4: -9.0}).strongest == (1, 2, 3)


def test_what_is_written_of_labels_is_a_row_with_a_weight_for_each_and_equal_rows_are_one() -> None:
    weights = {"w:never": [1, 1, 2.5, 0, -1], "w:always": [1, 0, -1, 1, 2.5], "w:lazy": [2, 1, 3], "w:so": [3]}
    read = read_scorer(FILE | {"weights": weights}).weights
    assert read == {"w:never": (1, -1, 2.5), "w:always": (1, -1, 2.5), "w:lazy": (2, 0, 3), "w:so": (3, 0, 0)}
    assert read["w:never"] is read["w:always"]


def test_a_word_without_weight_for_a_label_is_no_reason() -> None:
    scores = read_scorer(FILE).scores(("lazy", "never"))
    assert {label: set(score.by_word) for label, score in scores.items()} == {"ABS": {1}, "CRIT": {0, 1}}


def test_of_some_labels_only_those_are_explained() -> None:
    assert read_scorer(FILE).scores(NEVER, only=("CRIT",)) == {"CRIT": Score(-0.5, {1: -1.0})}


def test_only_what_reaches_its_threshold_passes() -> None:
    scorer = read_scorer(FILE)
    assert scorer.passed(scorer.values(NEVER)) == ("ABS",)
    assert scorer.passed(scorer.values(("lazy",))) == ("CRIT",)
    assert scorer.passed({"CRIT": 2.0}) == ("CRIT",)
    at_the_line = read_scorer(FILE | {"thresholds": [3, 9]})
    assert at_the_line.passed(at_the_line.values(NEVER)) == ("ABS",)


@pytest.mark.parametrize(
    "more",
    [{}, {"even": True}, {"counting": "log"}, {"even": True, "counting": "all"}, {"even": True, "steady": {"w": 3}}],
)
def test_the_quick_way_comes_to_the_same(more: dict[str, Any]) -> None:
    scorer = read_scorer(FILE | more)
    explained = scorer.scores((*NEVER, "lazy", "never"))
    assert scorer.values((*NEVER, "lazy", "never")) == pytest.approx({key: one.value for key, one in explained.items()})


@pytest.mark.parametrize(("counting", "value"), [("once", 2.0), ("log", 2 * (1 + math.log(3))), ("all", 6.0)])
def test_a_word_said_often_counts_as_the_file_says(counting: str, value: float) -> None:
    score = read_scorer(FILE | {"counting": counting}).scores(("never",) * 3)["ABS"]
    assert score.value == pytest.approx(value - 1)


def test_evened_out_each_channel_has_length_one() -> None:
    file = FILE | {"even": True, "weights": {"w:a": [3, 0, 1], "w:b": [4, 0, 1]}}
    assert read_scorer(file).scores(("a", "b"))["ABS"].value == pytest.approx(-1 + 0.6 + 0.8)


def test_what_is_short_is_not_louder_where_a_channel_is_steady() -> None:
    file = FILE | {"even": True, "steady": {"w": 11, "c": 5}, "weights": {"w:a": [3, 0, 1], "w:b": [4, 0, 1]}}
    assert read_scorer(file).scores(("a", "b"))["ABS"].value == pytest.approx(-1 + 7 / 6)
    assert read_scorer(file).values(("b",))["ABS"] == pytest.approx(-1 + 4 / math.sqrt(27))


def test_a_feature_without_weight_divides_by_nothing() -> None:
    file = FILE | {"even": True, "weights": {"w:a": [0, 0, 1]}}
    assert read_scorer(file).scores(("a",))["ABS"].value == -1


def test_a_feature_of_no_word_adds_and_explains_nothing() -> None:
    file = FILE | {"channels": {"before": [1, 1]}, "weights": {"b:late": [1, 0, 2]}}
    score = read_scorer(file).scores(NEVER, ("late",))["ABS"]
    assert (score.value, score.by_word) == (1.0, {})


def test_features_can_share_buckets() -> None:
    key = f"w{zlib.crc32(b'w:never') % 8}"
    file = FILE | {"channels": {"word": [1, 1]}, "buckets": 8, "weights": {key: [1, 0, 5]}}
    assert read_scorer(file).scores(("never",))["ABS"].value == 4


def test_a_question_can_count() -> None:
    file = FILE | {"channels": {"shape": []}, "weights": {"s:asks": [1, 0, 5]}}
    assert read_scorer(file).scores(NEVER, asks=True)["ABS"].value == 4


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"biases": [1]}, "for each label"),
        ({"thresholds": [1]}, "for each label"),
        ({"channels": {"face": [1, 2]}}, "face"),
        ({"weights": [1]}, "lack something"),
        ({"labels": 3}, "lack something"),
        ({"counting": "twice"}, "twice"),
        ({"weights": {"w:a": [1, 0]}}, "w:a"),
        ({"weights": {"w:a": [1, 7, 1]}}, "w:a"),
        ({"weights": {"w:a": []}}, "w:a"),
        ({"channels": {"word": [1]}}, "shortest"),
        ({"rules": {"b": [1, 2, 3]}}, "four lines"),
        ({"rules": {"nobody": [1, 2, 3, 4]}}, "nobody"),
        ({"sides": [[1]]}, "a line for each label"),
        ({"sides": [[1], [1, 2]]}, "a line for each label"),
        ({"steady": 3}, "lack something"),
    ],
)
def test_weights_that_cannot_be_used_are_refused(change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_scorer(FILE | change)


def test_weights_without_labels_are_refused() -> None:
    with pytest.raises(ValueError, match="lack something"):
        read_scorer({})


def test_from_where_on_it_may_suspect_is_read_and_otherwise_never_reached() -> None:
    assert read_scorer(FILE).perhaps == math.inf
    assert read_scorer(FILE | {"perhaps": 0.5}).perhaps == 0.5
