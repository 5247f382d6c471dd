"""What waits, of every app that has something: now, and on a day to come. Their words tell nothing over a shoulder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sameside.web.beliefs import queries as beliefs
from sameside.web.goals import queries as goals
from sameside.web.journal import queries as journal
from sameside.web.openness import queries as openness
from sameside.web.people.models import Person
from sameside.web.reminders import queries as reminders
from sameside.web.selfcare import queries as selfcare
from sameside.web.sharing import queries as sharing
from sameside.web.ui.waiting import Waiting

NEXT = 5
# One line for each app that lets something wait.
ASKED: tuple[Callable[[Person, datetime], list[Waiting]], ...] = (
    sharing.waiting,
    reminders.waiting,
    journal.waiting,
    beliefs.waiting,
    goals.waiting,
    openness.waiting,
    selfcare.waiting,
)


@dataclass(frozen=True)
class Waits:
    now: list[Waiting]
    ahead: list[Waiting]


def waits_of(person: Person, now: datetime) -> Waits:
    return sorted_out([one for waiting in ASKED for one in waiting(person, now)], now)


def sorted_out(found: Sequence[Waiting], now: datetime) -> Waits:
    """What has no time waits now. What is to come is in the order of its days."""
    ahead = sorted((one for one in found if one.at and one.at > now), key=lambda one: (one.at or now, one.words))
    return Waits([one for one in found if not one.at or one.at <= now], ahead[:NEXT])
