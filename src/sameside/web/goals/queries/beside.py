"""What somebody sees who stands beside a goal: the words its owner chose, and the check-ins that were written for them.

A check-in that is private and one that was never made are the same from here: there is no rhythm, no count, no hole.
"""

from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import UUID

from django.utils import timezone

from sameside.web.circles.faces import Face, faces_for
from sameside.web.goals.measuring import Measure, Noted, chart_of, told
from sameside.web.goals.models import CheckIn, Support, Word
from sameside.web.goals.plan import Plan
from sameside.web.goals.queries.goals import present_in, readable
from sameside.web.people.models import Person
from sameside.web.ui.charts import Chart

MOST_LISTED = 200
ALIVE = (Support.State.ASKED, Support.State.BESIDE)


@dataclass(frozen=True)
class Shown:
    """One check-in that was written for the supporter, with its day and nothing finer."""

    on: date
    said: str
    words: str


@dataclass(frozen=True)
class Beside:
    """A goal from beside. `accepted` says whether this person has said yes yet."""

    id: UUID
    owner: Face
    title: str
    parts: list[tuple[str, str]]
    note: str
    accepted: bool
    over: bool
    entries: list[Shown]
    chart: Chart | None
    told: str
    words: list[str]


@dataclass(frozen=True)
class BesideRow:
    id: UUID
    title: str
    owner: Face
    accepted: bool


def supports_of(supporter: Person) -> list[tuple[Support, Face]]:
    """Those that count now, with the face of whoever's goal it is: both are in the circle through which they were asked."""
    found = Support.objects.filter(supporter=supporter, state__in=ALIVE).select_related("goal__person", "circle")
    rows = list(found)
    present = present_in({row.circle_id for row in rows})
    return [(row, face) for row in rows if (face := owner_face(row, present))]


def owner_face(support: Support, present: dict[UUID, list[Person]]) -> Face | None:
    """The face of the goal's owner; None if one of the two is not in the circle any more."""
    people, owner = present.get(support.circle_id, []), support.goal.person
    if owner is None or not {owner.pk, support.supporter_id} <= {one.pk for one in people if one.is_active}:
        return None
    return next(face for face in faces_for(people) if face.person_id == owner.pk)


def rows_beside(supporter: Person) -> list[BesideRow]:
    found = [(row, readable(row.goal), face) for row, face in supports_of(supporter)]
    return [BesideRow(row.pk, plan.title, face, row.state == Support.State.BESIDE) for row, plan, face in found if plan]


def seen_beside(support: Support, plan: Plan, owner: Face) -> Beside:
    body = support.body or {}
    accepted = support.state == Support.State.BESIDE
    rows = _written_for(support) if accepted else []
    noted = [Noted(on, value) for on, value, _words in reversed(rows) if value is not None]
    return Beside(
        id=support.pk,
        owner=owner,
        title=plan.title,
        parts=plan.parts(*body.get("parts", [])),
        note=body.get("note", ""),
        accepted=accepted,
        over=plan.is_over,
        entries=[_shown(plan.measure, *row) for row in rows],
        chart=chart_of(plan.measure, noted),
        told=told(plan.measure, noted),
        words=words_said(support),
    )


def words_said(support: Support) -> list[str]:
    bodies = [row.body for row in Word.objects.filter(support=support, person=support.supporter_id)[:MOST_LISTED]]
    return [body["words"] for body in bodies if body]


def _written_for(support: Support) -> list[tuple[date, float | None, str]]:
    """The newest first. All are looked through: a limit before the choice would tell how many were left out."""
    rows = CheckIn.objects.filter(goal=support.goal_id, person=support.goal.person_id)
    opened = ((row, row.body) for row in rows)
    shown = (
        (timezone.localdate(row.made_at), body.get("value"), body.get("words", ""))
        for row, body in opened
        if body and body.get("shown_to") == str(support.pk)
    )
    return list(islice(shown, MOST_LISTED))


def _shown(measure: Measure, on: date, value: float | None, words: str) -> Shown:
    return Shown(on, "" if value is None else measure.told(measure.said(value)), words)
