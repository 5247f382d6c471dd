from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.beliefs.models import Fact, Moment
from sameside.web.people.newest import newest
from tests.cast import Cast


def test_the_newest_of_several_kinds_of_ones_own_is_found_in_one_look(cast: Cast) -> None:
    kinds = ((Fact, "person"), (Moment, "person"))
    assert newest(cast.maya, *kinds) is None
    now = timezone.now()
    for model, person, days in ((Fact, cast.maya, 9), (Moment, cast.maya, 4), (Fact, cast.jonas, 1)):
        row = model(person=person, made_at=now - timedelta(days=days))
        row.body = {}
        row.save()
    with CaptureQueriesContext(connection) as looks:
        assert newest(cast.maya, *kinds) == now - timedelta(days=4)
    assert len(looks) == 1
