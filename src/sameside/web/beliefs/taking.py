"""Taking everything along in the open, and bringing it back."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from sameside.web.beliefs.bodies import Body, belief_from, fact_from, moment_from, moment_in, not_understood, yet_from
from sameside.web.beliefs.models import Belief, Fact, Kept, Moment, Yet
from sameside.web.people.models import Person

KINDS: Mapping[str, tuple[type[Kept], Callable[[Any], Body]]] = {
    "beliefs": (Belief, belief_from),
    "moments": (Moment, moment_from),
    "facts": (Fact, fact_from),
    "not_yet": (Yet, yet_from),
}
MOST = 5000


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    return {
        name: [{"made_at": row.made_at.isoformat(), **row.opened()} for row in _rows(model, person)]
        for name, (model, _read) in KINDS.items()
    }


@transaction.atomic
def bring(person: Person, data: Any) -> int:
    """Adds what is not there yet and says how many that were. Raises ValueError with a sentence, and then adds nothing."""
    new = [row for name, told in _lists(data).items() for row in _new(person, name, told)]
    for row in new:
        row.save(force_insert=True)
    return len(new)


def _lists(data: Any) -> Mapping[str, list[Any]]:
    if not isinstance(data, dict):
        raise ValueError(not_understood(str(data)))
    for name, told in data.items():
        if name not in KINDS or not isinstance(told, list) or len(told) > MOST:
            raise ValueError(not_understood(str(name)))
    return data


def _new(person: Person, name: str, told: list[Any]) -> list[Kept]:
    model, read = KINDS[name]
    known = {_mark(row.made_at, row.opened()) for row in _rows(model, person)}
    found: list[Kept] = []
    for one in told:
        if not isinstance(one, dict):
            raise ValueError(not_understood(name))
        at = moment_in(one.get("made_at"))
        body = read({key: value for key, value in one.items() if key != "made_at"})
        mark = _mark(at, body)
        if mark not in known:
            known.add(mark)
            row = model(person=person, made_at=at)
            row.body = body
            found.append(row)
    return found


def _rows(model: type[Kept], person: Person) -> list[Kept]:
    return list(model._default_manager.filter(person=person).order_by("made_at", "id"))


def _mark(at: datetime, body: Body) -> str:
    return json.dumps([at.astimezone(UTC).isoformat(), body], sort_keys=True)
