"""One goal, as its owner or a member of its circle sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from sameside.web.circles.faces import Face
from sameside.web.goals.measuring import Measure, Noted
from sameside.web.goals.models import CheckIn, Goal, Moment, Review, Support, Word
from sameside.web.goals.queries.goals import Inside, names_of
from sameside.web.people.models import Person

MOST_LISTED = 200


@dataclass(frozen=True)
class Entry:
    """A check-in as it is shown. `shown` says that the supporter reads it; `mine`, that one may change it."""

    id: UUID
    on: date
    value: float | None
    said: str
    words: str
    face: Face | None
    mine: bool
    shown: bool


@dataclass(frozen=True)
class Line:
    """A line of the history. Which words go with which kind is the page's to say."""

    kind: str
    at: datetime
    changes: list[list[str]]
    said: str
    face: Face | None
    whom: Face | None
    mine: bool


def noted_in(entries: Sequence[Entry]) -> list[Noted]:
    """The values, in the order of their days."""
    return [Noted(one.on, one.value) for one in reversed(entries) if one.value is not None]


def entries_of(goal: Goal, viewer: Person, measure: Measure, inside: Inside | None) -> list[Entry]:
    """The newest first. Whoever came into the circle later sees what was noted since."""
    rows = list(_seen(CheckIn.objects.filter(goal=goal), inside)[:MOST_LISTED])
    faces = names_of([inside] if inside else [], [row.person_id for row in rows], viewer)
    beside = str(_beside_id(goal))
    return [entry for row in rows if (entry := _entry(row, viewer, measure, faces, beside))]


def history_of(goal: Goal, viewer: Person, insides: dict[UUID, Inside]) -> list[Line]:
    inside = insides.get(goal.circle_id) if goal.circle_id else None
    rows = list(_seen(Moment.objects.filter(goal=goal), inside)[:MOST_LISTED])
    bodies = []
    for row in rows:
        row.goal = goal
        bodies.append(row.body or {})
    who = [row.author_id for row in rows] + [_id(body.get("who")) for body in bodies]
    faces = names_of(insides.values(), who, viewer)
    return [_line(row, body, viewer, faces) for row, body in zip(rows, bodies, strict=True)]


def support_of(goal: Goal) -> Support | None:
    """Who stands beside it, or was asked to."""
    found = Support.objects.filter(goal=goal, state__in=(Support.State.ASKED, Support.State.BESIDE))
    return found.select_related("supporter", "circle").first()


def words_for(goal: Goal, viewer: Person, insides: dict[UUID, Inside]) -> list[tuple[Word, str, Face | None]]:
    """The words of support somebody got, the newest first."""
    rows = list(Word.objects.filter(goal=goal)[:MOST_LISTED])
    faces = names_of(insides.values(), [row.person_id for row in rows], viewer)
    opened = [(row, row.body) for row in rows]
    return [(row, body["words"], faces.get(row.person_id)) for row, body in opened if body]


def reviews_of(goal: Goal, viewer: Person) -> list[tuple[Review, dict[str, str]]]:
    rows = Review.objects.filter(goal=goal, person=viewer)[:MOST_LISTED]
    return [(row, body) for row in rows if (body := row.body)]


def last_choice(goal: Goal, person: Person, since: datetime) -> str | None:
    """Who reads this person's last check-in since then: what the next one is offered with."""
    last = CheckIn.objects.filter(goal=goal, person=person, made_at__gte=since).first()
    body = last.body if last else None
    return None if body is None else str(body.get("shown_to", ""))


def _seen(rows: QuerySet[Any], inside: Inside | None) -> QuerySet[Any]:
    return rows.filter(made_at__gte=inside.since) if inside else rows


def _beside_id(goal: Goal) -> UUID | None:
    beside = Support.objects.filter(goal=goal, state=Support.State.BESIDE)
    return beside.values_list("pk", flat=True).first()


def _entry(row: CheckIn, viewer: Person, measure: Measure, faces: dict[UUID, Face], beside: str) -> Entry | None:
    body = row.body
    if body is None:
        return None
    value = body.get("value")
    return Entry(
        row.pk,
        timezone.localdate(row.made_at),
        value,
        "" if value is None else measure.told(measure.said(value)),
        body.get("words", ""),
        faces.get(row.person_id),
        row.person_id == viewer.pk,
        body.get("shown_to") == beside,
    )


def _line(row: Moment, body: dict[str, Any], viewer: Person, faces: dict[UUID, Face]) -> Line:
    said = row.said if row.author_id else None
    return Line(
        str(body.get("kind", "")),
        row.made_at,
        body.get("changes", []),
        said or "",
        faces.get(row.author_id) if row.author_id else None,
        faces.get(whom) if (whom := _id(body.get("who"))) else None,
        row.author_id == viewer.pk,
    )


def _id(text: Any) -> UUID | None:
    return UUID(text) if text else None
