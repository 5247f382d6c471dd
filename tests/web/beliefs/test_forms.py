import pytest
from django.http import QueryDict

from sameside.web.beliefs.digest import digest
from sameside.web.beliefs.forms.belief import FindForm, OriginForm
from sameside.web.beliefs.forms.fields import TWO_WEEKS
from sameside.web.beliefs.forms.moment import NowForm, WeighForm
from sameside.web.beliefs.forms.trial import NewTrialForm
from sameside.web.beliefs.forms.yet import CantForm
from sameside.web.beliefs.starters import STARTERS


def query(**told: str) -> QueryDict:
    found = QueryDict(mutable=True)
    found.update(told)
    return found


def test_ones_own_words_go_before_a_sentence_from_the_list() -> None:
    both = FindForm(query(words="I must.", starter="0"))
    assert both.is_valid()
    assert both.cleaned_data["words"] == "I must."
    listed = FindForm(query(starter="0"))
    assert listed.is_valid()
    assert listed.cleaned_data["words"] == str(STARTERS[0])


@pytest.mark.parametrize("told", [{}, {"words": "  "}, {"starter": "99"}, {"words": "x" * 301}])
def test_without_a_sentence_it_says_what_to_do(told: dict[str, str]) -> None:
    form = FindForm(query(**told))
    assert not form.is_valid()
    assert form.errors["starter" if told.get("starter") else "words"]


def test_too_much_is_told_with_both_numbers() -> None:
    form = CantForm(query(cant="x" * 301))
    assert form.errors["cant"] == ["Shorten it a little: 300 signs fit here, and these are 301."]


def test_signs_a_database_refuses_are_taken_out() -> None:
    form = CantForm(query(cant="a\0b\r\nc"))
    assert form.is_valid()
    assert form.cleaned_data["cant"] == "a b\nc"


def test_a_form_knows_what_its_page_had_shown() -> None:
    there = {"for": "a", "against": "b", "other": "c"}
    form = WeighForm(there=there)
    assert form.initial["seen"] == digest({"for": "a", "against": "b"})
    bound = WeighForm(query(for_="x", against="b"), there=there)
    assert bound.is_valid()
    assert bound.told == {"for": "x", "against": "b"}


def test_after_a_clash_both_stay_and_saving_once_more_is_possible() -> None:
    form = OriginForm(query(origin="Mine.", seen="old"), there={"origin": "Theirs."})
    assert form.is_valid()
    form.clashes_with({"origin": "Theirs."})
    assert "Theirs." in str(form.non_field_errors())
    assert form["origin"].value() == "Mine."
    assert form["seen"].value() == digest({"origin": "Theirs."})


def test_a_strength_may_be_left_out() -> None:
    form = NowForm(query(after=""), there={})
    assert form.is_valid()
    assert form.told == {"after": None}
    assert not NowForm(query(after="11"), there={}).is_valid()


def test_a_new_test_is_looked_at_in_two_weeks_unless_told_otherwise() -> None:
    form = NewTrialForm()
    from django.utils import timezone

    assert form.initial["on"] == timezone.localdate() + TWO_WEEKS
    assert form.initial["key"]
