from sameside.engine.exercise import AREAS
from sameside.web.home.forms import PLAIN_WORDS, WorkOnForm


def test_all_ten_areas_stand_there_in_plain_words() -> None:
    assert tuple(PLAIN_WORDS) == AREAS


def test_any_number_of_them_is_an_answer() -> None:
    for areas in ([], ["goals"], list(AREAS)):
        form = WorkOnForm({"areas": areas})
        assert form.is_valid()
        assert form.cleaned_data["areas"] == areas


def test_what_is_not_on_the_list_is_told_in_a_sentence() -> None:
    form = WorkOnForm({"areas": ["money"]})
    assert form.errors["areas"] == ["One of these is not on the list any more. Look through it once again."]
