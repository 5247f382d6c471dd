from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from sameside.web.goals.forms.fields import still_to_come
from sameside.web.goals.forms.steps import STEP_FORMS, AdjustForm, BeginForm, IfThenForm, MeasureForm, TimeForm
from sameside.web.goals.forms.ways import CheckInForm, ReviewForm
from sameside.web.goals.making import WAYS
from sameside.web.goals.measuring import NUMBER, TEN, YES_NO, Measure


def test_every_question_has_its_form() -> None:
    assert set(STEP_FORMS) == {(way, step.id) for way, steps in WAYS.items() for step in steps}


def test_what_is_kept_of_a_step_are_plain_values() -> None:
    day = (timezone.localdate() + timedelta(days=9)).isoformat()
    time = TimeForm({"rhythm": "chosen", "days": ["1"], "until": day, "review": ""})
    measure = MeasureForm({"kind": "number", "start": "2.5", "target": ""})
    assert time.is_valid()
    assert measure.is_valid()
    assert time.kept == {"rhythm": "chosen", "days": ["1"], "until": day, "review": None}
    assert (measure.kept["start"], measure.kept["target"]) == (2.5, None)


def test_the_missing_half_of_a_plan_is_named() -> None:
    form = IfThenForm({"when_1": "it rains", "then_2": "I walk"})
    assert not form.is_valid()
    assert sorted(form.errors) == ["then_1", "when_2"]


def test_without_a_circle_nobody_is_asked_whose_goal_it_is() -> None:
    assert "whose" not in BeginForm(circles=[]).fields
    assert "whose" in BeginForm(circles=[("id", "Ours")]).fields


@pytest.mark.parametrize("ahead", [0, -1, 4000])
def test_a_day_is_still_to_come_and_not_too_far(ahead: int) -> None:
    with pytest.raises(ValidationError):
        still_to_come(timezone.localdate() + timedelta(days=ahead))
    assert still_to_come(timezone.localdate() + timedelta(days=1)) is None


def test_a_check_in_holds_the_value_its_measure_takes() -> None:
    for measure, value, noted in ((Measure(NUMBER), "2.5", 2.5), (Measure(TEN), "0", 0.0), (Measure(YES_NO), "0", 0.0)):
        form = CheckInForm({"value": value}, measure=measure)
        assert form.is_valid(), form.errors
        assert (form.noted, form.reader) == (noted, "")


def test_only_the_support_that_is_there_can_be_chosen_as_a_reader() -> None:
    form = CheckInForm({"value": "1", "shown_to": "another"}, measure=Measure(NUMBER), beside=("this", "Jonas"))
    assert "shown_to" in form.errors
    form = CheckInForm({"value": "1", "shown_to": "this"}, measure=Measure(NUMBER), beside=("this", "Jonas"))
    assert form.is_valid()
    assert form.reader == "this"


def test_a_look_back_without_a_day_comes_again_in_four_weeks() -> None:
    form, today = ReviewForm({"then": "keep"}), timezone.localdate()
    assert form.is_valid()
    assert form.next_look(today) == today + timedelta(days=28)


def test_a_known_day_may_be_past_when_a_goal_is_changed() -> None:
    past = timezone.localdate() - timedelta(days=3)
    given = {"title": "a", "what": "b", "kind": "yes_no", "rhythm": "daily", "until": past.isoformat()}
    assert AdjustForm(given, known=frozenset([past])).is_valid()
    assert "until" in AdjustForm(given).errors
