"""When somebody was last in each area by what they keep for themselves: only times, never words."""

from collections.abc import Callable
from datetime import date, datetime

from django.utils import timezone

from sameside.web.beliefs import queries as beliefs
from sameside.web.goals import queries as goals
from sameside.web.journal import queries as journal
from sameside.web.openness import queries as openness
from sameside.web.people.models import Person
from sameside.web.selfcare import queries as selfcare
from sameside.web.sharing import queries as sharing

# One line for each app with rows of a person's own. To share something, whatever it is, is a step toward being seen.
ASKED: tuple[tuple[str, Callable[[Person], datetime | None]], ...] = (
    ("reflection", journal.last_touched),
    ("beliefs", beliefs.last_touched),
    ("goals", goals.last_touched),
    ("selfcare", selfcare.last_touched),
    ("openness", openness.last_touched),
    ("openness", sharing.last_shared),
)


def last_in_each(person: Person) -> dict[str, date]:
    """By area, where there is anything; the day by the person's own calendar."""
    last: dict[str, date] = {}
    for area, touched in ASKED:
        if at := touched(person):
            last[area] = max(timezone.localtime(at).date(), last.get(area, date.min))
    return last
