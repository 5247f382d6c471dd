from datetime import date

from sameside.web.journal import actions
from sameside.web.journal.models import Month
from sameside.web.journal.months import rebuild
from sameside.web.journal.written import APART
from tests.cast import Cast
from tests.web.journal.conftest import Maker

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


def test_a_month_holds_a_line_and_a_text_for_each_of_its_entries_by_day(cast: Cast, entry: Maker) -> None:
    entry("Second.", date(2026, 3, 20))
    entry("First.", date(2026, 3, 2))
    entry("His.", date(2026, 3, 2), who=cast.jonas)
    row = Month.objects.get(person=cast.maya)
    assert [line[2] for line in row.lines] == ["First.", "Second."]
    assert [text.strip() for text in (row.words or "").split(APART)] == ["first.", "second."]


def test_a_month_without_entries_has_no_row(cast: Cast, entry: Maker) -> None:
    actions.delete(cast.maya, entry("Gone soon."))
    assert not Month.objects.exists()
    rebuild(cast.maya, [APRIL])
    assert not Month.objects.exists()


def test_it_can_be_made_again_from_the_entries(cast: Cast, entry: Maker) -> None:
    entry("Still here.")
    Month.objects.all().delete()
    rebuild(cast.maya, [MARCH])
    assert Month.objects.get().lines[0][2] == "Still here."
