from uuid import uuid4

import pytest
from django.http import Http404
from django.utils import timezone

from sameside.web.goals import sketching
from sameside.web.goals.actions import making
from sameside.web.goals.models import Sketch
from sameside.web.goals.queries.goals import insides_of
from tests.cast import Cast


def a_sketch(cast: Cast, circle: object = None) -> Sketch:
    return making.sketch(cast.maya, uuid4(), "smart", circle)  # type: ignore[arg-type]


def test_one_goes_on_where_the_first_answer_is_missing(cast: Cast) -> None:
    row = a_sketch(cast)
    assert sketching.first_step(row).endswith("/specific/")
    assert not sketching.whole(row)
    making.answer(row, "specific", {"what": "Walk"}, False)
    row.refresh_from_db()
    assert sketching.first_step(row).endswith("/measure/")
    assert sketching.whole(row)


def test_letters_lead_back_to_where_one_has_been(cast: Cast) -> None:
    row = a_sketch(cast)
    making.answer(row, "specific", {"what": "Walk"}, False)
    row.refresh_from_db()
    trail = sketching.trail_of(row, "measure")
    assert [bool(url) for _step, url, _done in trail] == [True, False, False, False, False, False]


def test_a_far_day_is_asked_about_also_when_it_is_read_back(cast: Cast) -> None:
    row, today = a_sketch(cast), timezone.localdate()
    making.answer(
        row, "time", {"rhythm": "daily", "until": today.replace(year=today.year + 2, day=1).isoformat()}, True
    )
    row.refresh_from_db()
    step = sketching.step_of(row, "time")
    page = sketching.page_of(cast.maya, row, step, sketching.form_for(row, step), today)
    assert len(page["asks"]) == 1


def test_a_circle_one_has_left_is_no_circle(cast: Cast) -> None:
    assert sketching.circle_in(a_sketch(cast, cast.couple.pk), insides_of(cast.maya)) == cast.couple
    assert sketching.circle_in(a_sketch(cast, cast.couple.pk), {}) is None


def test_a_step_of_the_other_way_is_not_there(cast: Cast) -> None:
    with pytest.raises(Http404):
        sketching.step_of(a_sketch(cast), "wish")


def test_an_answer_to_a_sketch_that_is_gone_is_let_fall(cast: Cast) -> None:
    row = a_sketch(cast)
    Sketch.objects.all().delete()
    making.answer(row, "specific", {"what": "Walk"}, False)
    assert not Sketch.objects.exists()
