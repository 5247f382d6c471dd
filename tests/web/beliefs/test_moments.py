from sameside.web.beliefs.moments import after
from sameside.web.beliefs.steps import MOMENT


def test_the_steps_follow_each_other_and_end() -> None:
    assert [after(step, danger=False) for step in MOMENT] == [*MOMENT[1:], ""]


def test_where_somebody_is_hurt_nobody_is_asked_to_weigh_it() -> None:
    assert after("happened", danger=True) == "feel"
    for step in ("feel", "weigh", "line", "now"):
        assert after(step, danger=True) == ""
