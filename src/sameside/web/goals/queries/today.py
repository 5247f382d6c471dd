"""What waits on today's page: a question from somebody, a check-in of today, a look back that is due. Nothing else."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.goals.queries.beside import rows_beside
from sameside.web.goals.queries.goals import Row, insides_of, rows_of
from sameside.web.people.models import Person
from sameside.web.ui.waiting import Waiting


def waiting(person: Person, now: datetime) -> list[Waiting]:
    today = timezone.localdate(now)
    rows = rows_of(person, insides_of(person), today)
    asked = [row for row in rows_beside(person) if not row.accepted]
    return [
        *(
            Waiting(
                _("%(name)s asks you to stand beside a goal") % {"name": row.owner.name},
                reverse("goals:beside", args=[row.id]),
            )
            for row in asked
        ),
        *(_looking_back(row) for row in rows if row.review),
        *(_checking_in(row) for row in rows if row.due and not row.review),
    ]


def _looking_back(row: Row) -> Waiting:
    return Waiting(_("A look back: %(title)s") % {"title": row.title}, reverse("goals:review", args=[row.id]))


def _checking_in(row: Row) -> Waiting:
    return Waiting(_("A check-in: %(title)s") % {"title": row.title}, reverse("goals:check", args=[row.id]))
