"""What waits on today's page: a question from somebody, a check-in of today, a look back that is due. Nothing else.

The words name no goal: somebody may look over a shoulder.
"""

from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.goals.queries.beside import rows_beside
from sameside.web.goals.queries.goals import insides_of, rows_of
from sameside.web.people.models import Person
from sameside.web.ui.waiting import Waiting


def waiting(person: Person, now: datetime) -> list[Waiting]:
    today = timezone.localdate(now)
    rows = rows_of(person, insides_of(person), today)
    asked = [row for row in rows_beside(person) if not row.accepted]
    return [
        *(Waiting(_("Somebody asks you to stand beside a goal"), _to("beside", row.id)) for row in asked),
        *(Waiting(_("A look back at a goal"), _to("review", row.id)) for row in rows if row.review),
        *(Waiting(_("A check-in on a goal"), _to("check", row.id)) for row in rows if row.due and not row.review),
    ]


def _to(page: str, thing: UUID) -> str:
    return reverse(f"goals:{page}", args=[thing])
