from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from sameside.web.sharing.forms import ShareForm, end_of, free
from tests.cast import Cast


def form(cast: Cast, **given: object) -> ShareForm:
    return ShareForm({"readers": [str(cast.jonas.pk)], **given}, people=[cast.jonas, cast.noor])


def test_it_opens_to_the_people_chosen(cast: Cast) -> None:
    found = form(cast)
    assert found.is_valid()
    assert (found.chosen, found.ends_at) == ([cast.jonas], None)


@pytest.mark.parametrize("readers", [[], ["x"], ["00000000-0000-0000-0000-000000000000"]])
def test_nobody_else_can_be_chosen(cast: Cast, readers: list[str]) -> None:
    found = form(cast, readers=readers)
    assert not found.is_valid()
    assert found.errors["readers"] == ["Choose who may see it."]


def test_a_day_ends_when_it_ends_where_the_person_is(cast: Cast) -> None:
    with timezone.override(ZoneInfo("America/New_York")):
        assert end_of(date(2026, 3, 7)).astimezone(UTC) == datetime(2026, 3, 8, 5, tzinfo=UTC)
        assert end_of(date(2026, 3, 8)).astimezone(UTC) == datetime(2026, 3, 9, 4, tzinfo=UTC)
        today = timezone.localdate()
        found = form(cast, until=today.isoformat())
        assert found.is_valid()
        assert found.ends_at == end_of(today)


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        (lambda today: (today - timedelta(days=1)).isoformat(), "That day is over."),
        (lambda today: "9999-12-31", "Choose a day within ten years"),
        (lambda today: "soon", "Write the day as year, month and day"),
    ],
)
def test_a_day_that_cannot_be_is_told_in_a_sentence(cast: Cast, until: object, sentence: str) -> None:
    found = form(cast, until=until(timezone.localdate()))  # type: ignore[operator]
    assert not found.is_valid()
    assert found.errors["until"][0].startswith(sentence)


def test_a_long_purpose_is_told_in_a_sentence(cast: Cast) -> None:
    found = form(cast, purpose="\u202e\U0001f9e1" * 500_000)
    assert not found.is_valid()
    assert found.errors["purpose"] == ["Shorten it a little: 300 signs fit here."]


def test_whoever_can_see_it_already_is_not_offered_again(cast: Cast) -> None:
    assert free([cast.jonas, cast.noor], {cast.jonas.pk}) == [cast.noor]
