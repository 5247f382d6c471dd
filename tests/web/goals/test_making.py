from datetime import date

from sameside.web.goals.making import LOOK, WAYS, after, before, plan_of, step_at, title_in
from sameside.web.goals.measuring import YES_NO
from sameside.web.goals.plan import SMART, WOOP
from sameside.web.goals.rhythm import WEEKLY

TODAY = date(2026, 11, 23)


def test_the_letters_stand_in_their_order() -> None:
    assert [one.letter for one in WAYS[SMART]] == ["S", "M", "A", "R", "T", "+"]
    assert [one.letter for one in WAYS[WOOP]][:4] == ["W", "O", "O", "P"]


def test_one_step_follows_the_other_to_the_look_at_the_whole() -> None:
    for way, steps in WAYS.items():
        ids = [one.id for one in steps]
        assert [after(way, one) for one in ids] == [*ids[1:], LOOK]
        assert [before(way, one) for one in ids] == [None, *ids[:-1]]
        assert before(way, LOOK) == ids[-1]
    assert step_at(SMART, "wish") is None


def test_what_was_left_out_stays_out() -> None:
    plan = plan_of({"way": SMART, "steps": {"specific": {"what": "Walk"}}}, "Walk", TODAY)
    assert (plan.why, plan.plans, plan.until) == ("", (), None)
    assert (plan.measure.kind, plan.rhythm.kind, plan.rhythm.anchor) == (YES_NO, WEEKLY, TODAY)
    assert plan.review == date(2026, 12, 21)


def test_the_last_day_is_the_day_to_look_back_if_none_is_named() -> None:
    steps = {
        "specific": {"what": "Walk"},
        "time": {"rhythm": "daily", "days": [], "until": "2026-12-01", "review": None},
    }
    assert plan_of({"way": SMART, "steps": steps}, "Walk", TODAY).review == date(2026, 12, 1)


def test_half_a_plan_is_none_and_yes_or_no_has_no_ends() -> None:
    steps = {
        "specific": {"what": "Walk"},
        "plan": {"when_1": "it rains", "then_1": "", "when_2": "I sit", "then_2": "I stand up"},
        "measure": {"kind": YES_NO, "unit": "", "start": 3.0, "target": 9.0, "way": ""},
    }
    plan = plan_of({"way": SMART, "steps": steps}, "Walk", TODAY)
    assert [one.when for one in plan.plans] == ["I sit"]
    assert plan.measure.target is None


def test_a_name_to_begin_with_is_the_first_line_and_not_too_long() -> None:
    assert title_in({"steps": {"wish": {"what": "\n Walk by the river \nand talk"}}}) == "Walk by the river"
    assert len(title_in({"steps": {"wish": {"what": "x" * 500}}})) == 120
    assert title_in({"steps": {}}) == ""
