"""Everything a person wrote about goals, to take away and to bring again.

What belongs to a circle, or stood beside somebody else's goal, is taken along and cannot be brought: it has its place
there. Bringing adds nothing that is here already.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from sameside.web.goals.actions.history import note
from sameside.web.goals.models import CheckIn, Goal, Moment, Review, Sketch, Word
from sameside.web.goals.plan import LONGEST, Plan, plan_from
from sameside.web.goals.queries.goals import readable
from sameside.web.goals.rhythm import day_from
from sameside.web.people.models import Person

GOALS, SKETCHES, SHARED, LOOKED, SAID, CHANGED = (
    "goals", "goals_in_the_making", "check_ins_to_shared_goals", "looks_back_on_shared_goals", "words_of_support",
    "words_about_changes_to_shared_goals",
)  # fmt: skip
KNOWN: Final = (GOALS, SKETCHES, SHARED, LOOKED, SAID, CHANGED)
REVIEW: Final = ("well", "hard", "then")
Record = dict[str, Any]


def take(person: Person) -> dict[str, list[Record]]:
    shared = {"goal__person": None}
    return {
        GOALS: [record for goal in Goal.objects.filter(person=person).order_by("made_at") if (record := _goal(goal))],
        SKETCHES: [{"begun": _at(row), **body} for row in Sketch.objects.filter(person=person) if (body := row.body)],
        SHARED: _bodies(CheckIn.objects.filter(person=person, **shared), _check_in),
        LOOKED: _bodies(Review.objects.filter(person=person, **shared), _look_back),
        SAID: _bodies(Word.objects.filter(person=person), lambda row, body: {"said": _at(row), "words": body["words"]}),
        CHANGED: [
            {"on": _at(row), "words": said}
            for row in Moment.objects.filter(author=person, goal__person=None)
            if (said := row.said)
        ],
    }


def bring(person: Person, data: Any) -> int:
    """How many goals came in. Raises ValueError with a sentence, and then nothing is written."""
    records = _checked(data)
    here = [_same(one) for one in take(person)[GOALS]]
    new = [record for record in records if _same(record) not in here]
    with transaction.atomic():
        for record in new:
            _add(person, record)
    return len(new)


def _goal(goal: Goal) -> Record | None:
    plan = readable(goal)
    if plan is None:
        return None
    history = [(row, row.body or {}, row.said) for row in Moment.objects.filter(goal=goal).select_related("goal")]
    return {
        "made": goal.made_at.isoformat(),
        "plan": plan.record(),
        "check_ins": _bodies(CheckIn.objects.filter(goal=goal), _check_in),
        "looks_back": _bodies(Review.objects.filter(goal=goal), _look_back),
        "history": [
            {"on": _at(row), "what": body.get("kind", ""), "changes": body.get("changes", []), "words": said or ""}
            for row, body, said in history
        ],
    }


def _bodies(rows: Iterable[Any], record: Callable[[Any, Record], Record]) -> list[Record]:
    """Oldest first."""
    opened = ((row, row.body) for row in rows)
    return sorted((record(row, body) for row, body in opened if body), key=lambda one: str(next(iter(one.values()))))


def _check_in(row: CheckIn, body: Record) -> Record:
    return {"on": _at(row), "value": body.get("value"), "words": body.get("words", "")}


def _look_back(row: Review, body: Record) -> Record:
    return {"on": _at(row), **{name: body.get(name, "") for name in REVIEW}}


def _at(row: Any) -> str:
    at: datetime = row.made_at
    return at.isoformat()


def _same(record: Record) -> str:
    return f"{record['made']}|{record['plan']['title']}"


def _checked(data: Any) -> list[Record]:
    """The goals in it, each part understood."""
    if not isinstance(data, dict) or not set(data) <= set(KNOWN):
        raise ValueError("This file holds something about goals that we do not know.")
    if not all(isinstance(rows, list) and all(isinstance(one, dict) for one in rows) for rows in data.values()):
        raise ValueError("The goals in this file are not in a form that we know.")
    records = data.get(GOALS, [])
    try:
        for record in records:
            _understood(record)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise ValueError("A goal in this file is not in a form that we know.") from error
    return list(records)


def _understood(record: Record) -> None:
    plan = plan_from(record["plan"])
    _moment(record["made"])
    for one in record.get("check_ins", []):
        _moment(one["on"])
        _text(one["words"])
        if one["value"] is not None and not plan.measure.takes(one["value"]):
            raise ValueError(one["value"])
    for one in record.get("looks_back", []):
        _moment(one["on"])
        for name in REVIEW:
            _text(one[name])
    for one in record.get("history", []):
        _moment(one["on"])
        _text(one["what"])
        _text(one["words"])
        for change in one["changes"]:
            if len([_text(part) for part in change]) != 3:
                raise ValueError("A change has three parts.")


def _add(person: Person, record: Record) -> None:
    plan: Plan = plan_from(record["plan"])
    goal = Goal(person=person, made_at=_moment(record["made"]))
    goal.body = plan.record()
    goal.save()
    for one in record.get("check_ins", []):
        row = CheckIn(person=person, goal=goal, key=uuid4(), made_at=_moment(one["on"]))
        row.body = {"value": one["value"], "words": one["words"], "shown_to": ""}
        row.save()
    for one in record.get("looks_back", []):
        look = Review(person=person, goal=goal, made_at=_moment(one["on"]))
        look.body = {name: one[name] for name in REVIEW}
        look.save()
    for one in record.get("history", []):
        moment = note(goal, person, one["what"], one["words"], one["changes"] or None)
        Moment.objects.filter(pk=moment.pk).update(made_at=_moment(one["on"]))


def _moment(text: Any) -> datetime:
    at = datetime.fromisoformat(text)
    day_from(at.date().isoformat())
    return at if timezone.is_aware(at) else timezone.make_aware(at)


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError("Those are no words, or too many.")
    return value
