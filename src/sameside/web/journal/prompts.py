"""Questions to begin with: from the shelf, or a person's own. One that was given comes back after ninety days at the earliest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction

from sameside.web.journal.actions import one_at_a_time
from sameside.web.journal.models import PromptBook
from sameside.web.library import shelf
from sameside.web.library.areas import Area
from sameside.web.people.models import Person

REST = timedelta(days=90)
MOST_OWN = 200


@dataclass(frozen=True)
class Prompt:
    id: str
    area: str
    words: str
    own: bool = False


def every(person: Person) -> list[Prompt]:
    return [*on_the_shelf(), *own(person)]


def on_the_shelf() -> list[Prompt]:
    return [Prompt(one.id, one.area, one.words) for one in shelf.prompts()]


def shelves(areas: Sequence[Area]) -> list[tuple[Area, list[Prompt]]]:
    """By area; an area without any is left out."""
    there = on_the_shelf()
    every = [(area, [one for one in there if one.area == area.id]) for area in areas]
    return [(area, some) for area, some in every if some]


def own(person: Person) -> list[Prompt]:
    return _own(_body(person))


def awake(person: Person, today: date) -> list[Prompt]:
    """Of the shelf, what was not given in the days before. A person's own words stay in the journal."""
    before = _lately(_body(person), today).items() - {(one.id, today.isoformat()) for one in on_the_shelf()}
    resting = {prompt for prompt, _ in before}
    return [one for one in on_the_shelf() if one.id not in resting]


def find(person: Person, prompt_id: str) -> Prompt | None:
    return next((one for one in every(person) if one.id == prompt_id), None) if prompt_id else None


@transaction.atomic
def draw(person: Person, area: str, today: date, choose: Callable[[Sequence[Prompt]], Prompt]) -> Prompt | None:
    """One that was not given lately; None when all of them rest. `area` may be empty: then from all."""
    one_at_a_time(person)
    body = _body(person)
    lately = _lately(body, today)
    left = [one for one in (*on_the_shelf(), *_own(body)) if one.id not in lately and area in ("", one.area)]
    if not left:
        return None
    found = choose(left)
    _keep(person, {**body, "shown": {**lately, found.id: today.isoformat()}})
    return found


@transaction.atomic
def note(person: Person, prompt_id: str, today: date) -> None:
    """Somebody chose it by themselves."""
    one_at_a_time(person)
    body = _body(person)
    _keep(person, {**body, "shown": {**_lately(body, today), prompt_id: today.isoformat()}})


@transaction.atomic
def add(person: Person, area: str, words: str) -> bool:
    """Whether there was room for one more. The same words twice are one."""
    one_at_a_time(person)
    body = _body(person)
    if any(one.words == words for one in _own(body)):
        return True
    if len(body["own"]) >= MOST_OWN:
        return False
    _keep(person, {**body, "own": [*body["own"], {"id": f"own-{uuid4().hex}", "area": area, "words": words}]})
    return True


@transaction.atomic
def drop(person: Person, prompt_id: str) -> bool:
    one_at_a_time(person)
    body = _body(person)
    left = [one for one in body["own"] if one["id"] != prompt_id]
    if len(left) == len(body["own"]):
        return False
    _keep(person, {**body, "own": left})
    return True


def _own(body: dict[str, Any]) -> list[Prompt]:
    return [Prompt(one["id"], one["area"], one["words"], own=True) for one in body["own"]]


def _lately(body: dict[str, Any], today: date) -> dict[str, str]:
    since = (today - REST).isoformat()
    return {prompt: day for prompt, day in body["shown"].items() if day > since}


def _body(person: Person) -> dict[str, Any]:
    row = PromptBook.objects.filter(person=person).first()
    body: dict[str, Any] = (row.body if row else None) or {"shown": {}, "own": []}
    return body


def _keep(person: Person, body: dict[str, Any]) -> None:
    row = PromptBook.objects.filter(person=person).first() or PromptBook(person=person)
    row.body = body
    row.save()
