from sameside.web.beliefs.bodies import empty_moment
from sameside.web.beliefs.steps import TEXTS
from sameside.web.beliefs.templatetags.beliefs import cooling, step, told_rows


def test_a_moment_is_told_without_a_verdict() -> None:
    assert cooling(empty_moment()) == ""
    assert cooling({"before": 8, "after": 5}).startswith("It was 8 of 10 strong, and 5 after")
    for after in (8, 10):
        assert "Some take longer." in cooling({"before": 8, "after": after})


def test_every_answer_of_a_moment_has_its_row() -> None:
    body = {**empty_moment(), "happened": "a", "feel": "b", "for": "c", "against": "d", "line": "e"}
    assert [words for _step, _name, words in told_rows(body)] == ["a", "b", "c", "d", "e"]


def test_a_step_is_found_by_its_name() -> None:
    assert step("origin") is TEXTS["origin"]
