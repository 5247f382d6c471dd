"""Reading: one person's rituals, what they did, and boundaries. Rows are opened and looked through; nothing is counted."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from sameside.web.people.models import Person
from sameside.web.people.newest import newest
from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.models import Boundary, Ritual, Tick
from sameside.web.ui.waiting import Waiting

MOST_WORDS = 300
SOON, LONG_AGO = timedelta(hours=2), timedelta(hours=3)
A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Line:
    """A ritual as it stands on the page today. `word` is what it did today, if that was written."""

    id: UUID
    habit: Habit
    done: bool = False
    word: str = ""


@dataclass(frozen=True)
class Word:
    ritual: UUID
    name: str
    day: date
    text: str


def habit_of(row: Ritual) -> Habit:
    return Habit.of(row.body or {"name": ""})


def rituals_of(person: Person, today: date) -> dict[str, list[Line]]:
    """Under "today", "free", "later", "paused" and "gone"."""
    ticks = _ticks(person, today)
    found: dict[str, list[Line]] = defaultdict(list)
    for row in Ritual.objects.filter(person=person):
        habit, done = habit_of(row), ticks[row.pk]
        place = habit.place(today, set(done)) if habit.state == "on" else habit.state
        tick = done.get(today)
        found[place].append(Line(row.pk, habit, tick is not None, (tick.body or {}).get("word", "") if tick else ""))
    found["today"].sort(key=lambda line: (line.habit.at or "24", line.habit.name.casefold()))
    return {place: found[place] for place in ("today", "free", "later", "paused", "gone")}


def line_of(row: Ritual, today: date) -> Line:
    tick = Tick.objects.filter(ritual=row, day=today).first()
    return Line(row.pk, habit_of(row), tick is not None, (tick.body or {}).get("word", "") if tick else "")


def words_of(person: Person, ritual: Ritual | None = None) -> list[Word]:
    """What rituals did for this person, in their own words; the newest first."""
    names = {row.pk: habit_of(row).name for row in Ritual.objects.filter(person=person)}
    ticks = Tick.objects.filter(person=person, **({"ritual": ritual} if ritual else {}))
    told = (Word(tick.ritual_id, names.get(tick.ritual_id, ""), tick.day, _word(tick)) for tick in ticks.iterator())
    return list(islice((one for one in told if one.text), MOST_WORDS))


def boundaries_of(person: Person) -> list[Boundary]:
    return list(Boundary.objects.filter(person=person))


def last_touched(person: Person) -> datetime | None:
    """By when its rows were begun; nothing in them is read."""
    return newest(person, *((model, "person") for model in (Ritual, Tick, Boundary)))


def waiting(person: Person, now: datetime) -> list[Waiting]:
    """Rituals with a time of day, from two hours before it until three hours after. Then they are silent again.

    They are not named: somebody may look over a shoulder.
    """
    today = timezone.localtime(now).date()
    lines = rituals_of(person, today)["today"]
    url = reverse("selfcare:home")
    timed = [(line, _at(line.habit, today)) for line in lines if not line.done and line.habit.at]
    return [Waiting(_words(at), url, at) for _line, at in timed if at - SOON <= now <= at + LONG_AGO]


def _words(at: datetime) -> str:
    return _("A ritual of yours, around %(time)s") % {"time": time_format(at.time(), "TIME_FORMAT")}


def _at(habit: Habit, day: date) -> datetime:
    clock = habit.clock
    assert clock is not None
    return datetime.combine(day, clock, tzinfo=timezone.get_current_timezone())


def _ticks(person: Person, today: date) -> dict[UUID, dict[date, Tick]]:
    """Of this week, and of today wherever the person is by now."""
    found: dict[UUID, dict[date, Tick]] = defaultdict(dict)
    for tick in Tick.objects.filter(person=person, day__gt=today - A_WEEK):
        found[tick.ritual_id][tick.day] = tick
    return found


def _word(tick: Tick) -> str:
    return str((tick.body or {}).get("word", ""))
