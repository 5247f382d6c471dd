"""Everything a person wrote here, to take away; and brought back, as far as it is not here yet."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.people.models import Person
from sameside.web.selfcare import actions, queries
from sameside.web.selfcare.forms import NAME, PAPER
from sameside.web.selfcare.habit import KINDS, RHYTHMS, STATES, Habit
from sameside.web.selfcare.models import Boundary, Ritual, Tick

PARTS = ("okay", "not_okay", "will_do", "line")
Record = dict[str, Any]


def take(person: Person) -> dict[str, list[Record]]:
    done: dict[UUID, list[Record]] = {}
    for tick in Tick.objects.filter(person=person):
        done.setdefault(tick.ritual_id, []).append(
            {"day": tick.day.isoformat(), "word": (tick.body or {}).get("word", "")}
        )
    rituals = Ritual.objects.filter(person=person)
    return {
        "rituals": [_habit(row) | {"done": done.get(row.pk, [])} for row in rituals],
        "boundaries": [
            {**(row.body or {}), "made_at": row.made_at.isoformat()} for row in queries.boundaries_of(person)
        ],
    }


def bring(person: Person, data: Record) -> int:
    """How many were new. Raises ValueError with a sentence, and then nothing was written."""
    rituals = [_read_ritual(one) for one in _list(data, "rituals")]
    boundaries = [_read_boundary(one) for one in _list(data, "boundaries")]
    with transaction.atomic():
        return sum(_add_ritual(person, *one) for one in rituals) + sum(
            _add_boundary(person, *one) for one in boundaries
        )


def _habit(row: Ritual) -> Record:
    return queries.habit_of(row).record() | {"made_at": row.made_at.isoformat()}


def _add_ritual(person: Person, habit: Habit, made_at: datetime, done: list[tuple[date, str]]) -> int:
    mine = {(queries.habit_of(row).name, row.made_at): row for row in Ritual.objects.filter(person=person)}
    row = mine.get((habit.name, made_at))
    is_new = row is None
    if row is None:
        row = actions.begin(person, habit)
        Ritual.objects.filter(pk=row.pk).update(made_at=made_at)
    here = set(Tick.objects.filter(ritual=row).values_list("day", flat=True))
    new_days = [(day, word) for day, word in done if day not in here]
    for day, word in new_days:
        actions.tick(row, day, word)
    return int(is_new or bool(new_days))


def _add_boundary(person: Person, body: dict[str, str], made_at: datetime) -> int:
    if any(row.body == body and row.made_at == made_at for row in queries.boundaries_of(person)):
        return 0
    row = actions.set_down(person, body)
    Boundary.objects.filter(pk=row.pk).update(made_at=made_at)
    return 1


def _read_ritual(record: Any) -> tuple[Habit, datetime, list[tuple[date, str]]]:
    _is_a_record(record)
    habit = Habit(
        name=_text(record, "name", NAME),
        kind=_one_of(record, "kind", KINDS),
        rhythm=_one_of(record, "rhythm", RHYTHMS),
        days=tuple(_days(record)),
        at=_text(record, "at", 5),
        hope=_text(record, "hope", PAPER),
        practice=_text(record, "practice", 40),
        state=_one_of(record, "state", STATES),
        remind=record.get("remind") is True,
    )
    _understood(bool(habit.name.strip()))
    try:
        _ = habit.clock
        done = [(date.fromisoformat(_text(one, "day", 10)), _text(one, "word", PAPER)) for one in _list(record, "done")]
    except ValueError:
        _understood(False)
    return habit, _moment(record), done


def _read_boundary(record: Any) -> tuple[dict[str, str], datetime]:
    _is_a_record(record)
    return {name: _text(record, name, PAPER) for name in PARTS}, _moment(record)


def _understood(fine: bool) -> None:
    if not fine:
        raise ValueError(_("Something in the part on self-care could not be read. Nothing was added."))


def _is_a_record(record: Any) -> None:
    _understood(isinstance(record, dict))


def _list(data: Any, name: str) -> list[Any]:
    _is_a_record(data)
    found = data.get(name, [])
    _understood(isinstance(found, list) and len(found) <= 20_000)
    return list(found)


def _text(record: Any, name: str, most: int) -> str:
    _is_a_record(record)
    found = record.get(name, "")
    _understood(isinstance(found, str) and len(found) <= most)
    return str(found)


def _one_of(record: Record, name: str, known: tuple[str, ...]) -> str:
    found = record.get(name)
    _understood(found in known)
    return str(found)


def _days(record: Record) -> list[int]:
    found = record.get("days", [])
    _understood(isinstance(found, list) and all(isinstance(day, int) and 0 <= day < 7 for day in found))
    return sorted(set(found))


def _moment(record: Record) -> datetime:
    try:
        found = datetime.fromisoformat(_text(record, "made_at", 40))
    except ValueError:
        _understood(False)
    return found if timezone.is_aware(found) else timezone.make_aware(found)
