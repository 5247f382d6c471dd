from sameside.web.selfcare.forms import RitualForm
from sameside.web.selfcare.habit import KINDS, RHYTHMS
from sameside.web.selfcare.practices import practices
from sameside.web.selfcare.starters import STARTERS


def test_there_are_starters_for_everything_and_each_fits_the_form() -> None:
    assert {one.kind for one in STARTERS.values()} == set(KINDS)
    assert {one.rhythm for one in STARTERS.values()} <= set(RHYTHMS)
    for one in STARTERS.values():
        form = RitualForm(one.filled | ({"days": ["0"]} if one.rhythm == "days" else {}))
        assert form.is_valid(), (one.id, form.errors)
        assert form.habit.practice == one.practice


def test_a_practice_that_a_starter_names_is_there() -> None:
    assert {one.practice for one in STARTERS.values()} - {""} <= set(practices())
