"""Writing, opening and burning. Nothing rings, nobody is told."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from sameside.web.openness.models import Leaf
from sameside.web.openness.queries import LETTER, LINE, NOTE, written
from sameside.web.people.models import Person
from sameside.web.sharing.actions import gone

SENT_TWICE = timedelta(minutes=10)


def keep_note(person: Person, text: str, opens_on: date | None = None) -> Leaf:
    return _kept(person, {"kind": NOTE, "text": text, "opens_on": opens_on.isoformat() if opens_on else ""})


def keep_letter(person: Person, to: str, text: str) -> Leaf:
    return _kept(person, {"kind": LETTER, "text": text, "to": to})


def keep_line(person: Person, text: str) -> Leaf:
    """A line that is there already is taken again, however long ago: it may be shared with somebody else."""
    wanted = {"kind": LINE, "text": text}
    found = next((leaf for leaf in Leaf.objects.filter(person=person) if leaf.body == wanted), None)
    return found or _new(person, wanted)


@transaction.atomic
def change(leaf: Leaf, text: str, to: str, seen: str) -> Leaf:
    """Where another window wrote in the meantime, both are kept: then the answer is another leaf."""
    now = Leaf.objects.select_for_update().get(pk=leaf.pk)
    before, body = written(now), {**now.body, "text": text, "to": to}
    if before.digest != seen and now.body != body:
        return _kept(now.person, body)
    now.body = body
    now.save(update_fields=["body_sealed"])
    return now


@transaction.atomic
def unseal(leaf: Leaf) -> None:
    now = Leaf.objects.select_for_update().get(pk=leaf.pk)
    now.body = {**now.body, "opened": True}
    now.save(update_fields=["body_sealed"])


@transaction.atomic
def burn(leaf: Leaf) -> None:
    """For good. Whoever could see it cannot any more."""
    gone(leaf.person, [leaf.pk])
    Leaf.objects.filter(pk=leaf.pk).delete()


def erase(person: Person) -> None:
    """When a person leaves this server for good."""
    Leaf.objects.filter(person=person).delete()


def _kept(person: Person, body: dict[str, Any]) -> Leaf:
    """The same words sent twice within minutes are one leaf."""
    lately = Leaf.objects.filter(person=person, made_at__gt=timezone.now() - SENT_TWICE)
    found = next((leaf for leaf in lately if leaf.body == body), None)
    return found or _new(person, body)


def _new(person: Person, body: dict[str, Any]) -> Leaf:
    leaf = Leaf(person=person)
    leaf.body = body
    leaf.save(force_insert=True)
    return leaf
