from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.openness import actions, queries
from tests.cast import Cast


def test_a_list_gives_no_word_of_what_is_sealed(cast: Cast) -> None:
    actions.keep_note(cast.maya, "canary", date(2099, 1, 1))
    (found,) = queries.writings_of(cast.maya)
    assert (found.text, found.is_sealed) == ("", True)
    assert queries.writings_of(cast.jonas) == []


def test_what_is_sealed_waits_from_its_day_on_where_the_person_is(cast: Cast) -> None:
    leaf = actions.keep_note(cast.maya, "For later", date(2030, 3, 10))
    almost = datetime(2030, 3, 10, 3, 59, tzinfo=UTC)
    with timezone.override(ZoneInfo("America/New_York")):
        assert queries.waiting(cast.maya, almost + timedelta(hours=0)) == []
        (waits,) = queries.waiting(cast.maya, almost + timedelta(hours=2))
    assert waits.url == f"/openness/{leaf.pk}/"
    assert queries.waiting(cast.jonas, almost + timedelta(days=3)) == []
    actions.unseal(leaf)
    assert queries.waiting(cast.maya, almost + timedelta(days=3)) == []


def test_versions_are_told_apart(cast: Cast) -> None:
    one = queries.written(actions.keep_letter(cast.maya, "a", "bc"))
    other = queries.written(actions.keep_letter(cast.maya, "ab", "c"))
    assert one.digest != other.digest


def test_twenty_take_no_more_queries_than_one(cast: Cast) -> None:
    actions.keep_note(cast.maya, "0")
    queries.writings_of(cast.maya)
    with CaptureQueriesContext(connection) as first:
        queries.writings_of(cast.maya)
    for number in range(19):
        actions.keep_note(cast.maya, f"Note {number}")
    with CaptureQueriesContext(connection) as later:
        assert len(queries.writings_of(cast.maya)) == 20
    assert len(later) == len(first)


def test_several_whose_day_has_come_are_one_line_with_their_number(cast: Cast) -> None:
    for number in range(2):
        actions.keep_note(cast.maya, f"For later {number}", date(2030, 3, 10))
    (waits,) = queries.waiting(cast.maya, datetime(2030, 3, 12, tzinfo=UTC))
    assert (waits.words, waits.url) == ("2 things you sealed for today or earlier", "/openness/")
