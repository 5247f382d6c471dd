from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from sameside.web.home.actions import rest, work_on
from sameside.web.home.queries import wishes_of
from sameside.web.home.wishes import Wishes
from tests.cast import Cast


def test_whoever_chose_nothing_has_no_wishes(cast: Cast) -> None:
    assert wishes_of(cast.sam) == Wishes()


def test_wishes_are_read_in_one_look(cast: Cast) -> None:
    work_on(cast.maya, ["speaking"])
    rest(cast.maya, date(2026, 5, 14))
    with CaptureQueriesContext(
        connection,
    ) as looks:
        assert wishes_of(cast.maya) == Wishes(("speaking",), date(2026, 5, 14))
    assert len([look for look in looks if "home_wish" in look["sql"]]) == 1
