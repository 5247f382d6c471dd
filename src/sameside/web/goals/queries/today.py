"""What waits on today's page: a question from somebody, a check-in of today, a look back that is due; and what is next.

The words name no goal: somebody may look over a shoulder.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.goals.models import CheckIn, Goal, Moment, Review, Sketch, Support, Word
from sameside.web.goals.queries.beside import rows_beside
from sameside.web.goals.queries.goals import Row, insides_of, rows_of
from sameside.web.goals.rhythm import DAILY
from sameside.web.people.models import Person
from sameside.web.people.newest import newest
from sameside.web.ui.waiting import Waiting, folded


def last_touched(person: Person) -> datetime | None:
    """By when something was begun or noted, in a circle's goals too; nothing in it is read."""
    own = ((model, "person") for model in (Goal, Sketch, CheckIn, Review, Word))
    return newest(person, *own, (Moment, "author"), (Support, "goal__person"))


def waiting(person: Person, now: datetime) -> list[Waiting]:
    today = timezone.localdate(now)
    rows = rows_of(person, insides_of(person), today)
    asked = [row for row in rows_beside(person) if not row.accepted]
    back = [Waiting(_("A look back you planned"), _to("review", row.id)) for row in rows if row.review]
    check = [Waiting(_("A check-in you planned"), _to("check", row.id)) for row in rows if row.due and not row.review]
    return [
        *(Waiting(_("Somebody asks you to stand beside them"), _to("beside", row.id)) for row in asked),
        *folded(back, _looks_back, reverse("goals:home")),
        *folded(check, _check_ins, reverse("goals:home")),
        *(one for row in rows for one in _to_come(row, today)),
    ]


def _looks_back(number: int) -> str:
    return _("%(number)d looks back you planned") % {"number": number}


def _check_ins(number: int) -> str:
    return _("%(number)d check-ins you planned") % {"number": number}


def _to_come(row: Row, today: date) -> Iterator[Waiting]:
    """What is next, where that is not every day."""
    plan = row.plan
    if not plan.is_open:
        return
    check = plan.rhythm.following(today) if plan.rhythm.kind != DAILY else None
    if check and not (plan.until and check > plan.until):
        yield Waiting(_("A check-in you planned"), _to("one", row.id), _morning(check))
    back = plan.review or plan.until
    if back and back > today:
        yield Waiting(_("A look back you planned"), _to("one", row.id), _morning(back))


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _to(page: str, thing: UUID) -> str:
    return reverse(f"goals:{page}", args=[thing])
