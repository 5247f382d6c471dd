"""Questions to begin with: from the shelf, or a person's own. Which of them rest, given.py knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import transaction

from sameside.web.journal.actions import one_at_a_time
from sameside.web.journal.models import PromptBook
from sameside.web.library import shelf
from sameside.web.library.areas import Area
from sameside.web.people.models import Person

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
    return own_in(book_of(person))


def find(person: Person, prompt_id: str) -> Prompt | None:
    return next((one for one in every(person) if one.id == prompt_id), None) if prompt_id else None


@transaction.atomic
def add(person: Person, area: str, words: str) -> bool:
    """Whether there was room for one more. The same words twice are one."""
    one_at_a_time(person)
    body = book_of(person)
    if any(one.words == words for one in own_in(body)):
        return True
    if len(body["own"]) >= MOST_OWN:
        return False
    keep(person, {**body, "own": [*body["own"], {"id": f"own-{uuid4().hex}", "area": area, "words": words}]})
    return True


@transaction.atomic
def drop(person: Person, prompt_id: str) -> bool:
    one_at_a_time(person)
    body = book_of(person)
    left = [one for one in body["own"] if one["id"] != prompt_id]
    if len(left) == len(body["own"]):
        return False
    keep(person, {**body, "own": left})
    return True


def own_in(body: dict[str, Any]) -> list[Prompt]:
    return [Prompt(one["id"], one["area"], one["words"], own=True) for one in body["own"]]


def book_of(person: Person) -> dict[str, Any]:
    row = PromptBook.objects.filter(person=person).first()
    body: dict[str, Any] = (row.body if row else None) or {"shown": {}, "own": []}
    return body


def keep(person: Person, body: dict[str, Any]) -> None:
    row = PromptBook.objects.filter(person=person).first() or PromptBook(person=person)
    row.body = body
    row.save()
