import uuid
from datetime import time
from typing import Any

from sameside.web.selfcare.forms import BoundaryForm, RitualForm, WordForm
from sameside.web.selfcare.habit import Habit

GIVEN = {"name": "Walk", "kind": "body", "rhythm": "daily"}


def ritual(**more: Any) -> RitualForm:
    return RitualForm(GIVEN | more)


def test_a_name_and_a_rhythm_are_enough() -> None:
    form = ritual()
    assert form.is_valid(), form.errors
    assert form.habit == Habit("Walk", "body", "daily")


def test_a_whole_ritual_goes_into_the_form_and_comes_out_again() -> None:
    habit = Habit("Walk", "body", "days", (0, 4), "19:30", "Air", "slow-walk", remind=True)
    filled = RitualForm.filled(habit)
    assert filled["at"] == time(19, 30)
    form = RitualForm(filled | {"at": "19:30"})
    assert form.is_valid(), form.errors
    assert form.habit == habit


def test_certain_days_need_a_day_and_other_rhythms_forget_the_days() -> None:
    form = ritual(rhythm="days")
    assert form.errors["days"] == ["Choose at least one day, or another rhythm."]
    kept = ritual(days=["1", "2"])
    assert kept.is_valid()
    assert kept.habit.days == ()


def test_a_reminder_needs_a_time_and_days() -> None:
    for odd in ({"remind": "on"}, {"remind": "on", "at": "8:00", "rhythm": "free"}):
        assert "remind" in ritual(**odd).errors
    assert ritual(remind="on", at="8:00").is_valid()


def test_whatever_does_not_fit_is_told_in_a_sentence() -> None:
    form = ritual(name="x" * 121, kind="ghost", rhythm="never", days=["9"], at="late", practice="ghost", hope="y" * 400)
    assert set(form.errors) == {"name", "kind", "rhythm", "days", "at", "practice", "hope"}
    for sentences in form.errors.values():
        assert all(len(one) > 10 and one.endswith(".") for one in sentences)


def test_a_key_that_is_none_is_no_key_and_nobody_is_told_off() -> None:
    form = ritual(key="no key at all")
    assert form.is_valid()
    assert form.cleaned_data["key"] is None
    key = uuid.uuid4()
    assert ritual(key=str(key)).is_valid()
    assert RitualForm()["key"].value() != RitualForm()["key"].value()


def test_a_boundary_needs_only_what_is_not_okay() -> None:
    form = BoundaryForm({"not_okay": "Shouting."})
    assert form.is_valid()
    assert form.body == {"okay": "", "not_okay": "Shouting.", "will_do": "", "line": ""}
    assert not BoundaryForm({}).is_valid()


def test_a_word_may_be_none_and_not_a_book() -> None:
    assert WordForm({}).is_valid()
    assert "600" in WordForm({"word": "x" * 601}).errors["word"][0]
