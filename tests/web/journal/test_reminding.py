from datetime import UTC, datetime

import pytest

from sameside.web.journal.reminding import next_evening
from tests.cast import Cast


@pytest.mark.parametrize(
    ("now", "evening"),
    [
        (datetime(2026, 3, 6, 12, tzinfo=UTC), datetime(2026, 3, 7, 1, tzinfo=UTC)),
        (datetime(2026, 3, 7, 1, tzinfo=UTC), datetime(2026, 3, 8, 1, tzinfo=UTC)),
        (datetime(2026, 3, 8, 1, tzinfo=UTC), datetime(2026, 3, 9, 0, tzinfo=UTC)),  # the clocks went forward
    ],
)
def test_it_is_seven_in_the_evening_where_the_person_is(cast: Cast, now: datetime, evening: datetime) -> None:
    cast.maya.time_zone = "America/Chicago"
    assert next_evening(cast.maya, cast.maya.pk, now) == evening
