"""Making, ticking, pausing, letting go. Nothing rings, nobody else can tell, and doing a thing twice is doing it once."""

from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction

from sameside.web.people.models import Person
from sameside.web.reminders import actions as reminders
from sameside.web.selfcare import reminding
from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.models import Boundary, Kept, Ritual, Tick
from sameside.web.selfcare.queries import habit_of, line_of
from sameside.web.sharing.actions import gone

Found = TypeVar("Found", bound=Kept)


def begin(person: Person, habit: Habit, key: UUID | None = None) -> Ritual:
    """The form's own key becomes the id: a form sent twice makes one ritual."""
    made = _made_before(Ritual, person, key)
    if made is not None:
        return made
    row = Ritual(person=person, **_id(Ritual, key))
    row.body = habit.record()
    row.save(force_insert=True)
    reminding.settle(row)
    return row


def change(row: Ritual, habit: Habit) -> None:
    row.body = habit.record()
    row.save(update_fields=["body_sealed"])
    reminding.settle(row)


def turn(row: Ritual, state: str) -> None:
    """Pause it, let it go, or take it up again. Its words stay."""
    change(row, habit_of(row).turned(state))


def tick(row: Ritual, day: date, word: str | None = None) -> None:
    """Done on that day. A word that was there stays unless there is a new one."""
    with transaction.atomic():
        found, _ = Tick.objects.select_for_update().get_or_create(
            ritual=row, day=day, defaults={"person_id": row.person_id, "body_sealed": b""}
        )
        if word is not None or not found.body_sealed:
            found.body = {"word": word or ""}
            found.save(update_fields=["body_sealed"])
    reminding.settle(row)


def untick(row: Ritual, day: date) -> str:
    """Not done after all. Answers with the word that went with it, so that the page can say so."""
    word = line_of(row, day).word
    Tick.objects.filter(ritual=row, day=day).delete()
    reminding.settle(row)
    return word


@transaction.atomic
def delete(row: Ritual) -> None:
    """Whoever could see it cannot any more."""
    reminders.cancel(row.person, reminding.KIND, row.pk)
    gone(row.person, [row.pk])
    row.delete()


def set_down(person: Person, body: dict[str, Any], key: UUID | None = None) -> Boundary:
    made = _made_before(Boundary, person, key)
    if made is not None:
        return made
    row = Boundary(person=person, **_id(Boundary, key))
    row.body = body
    row.save(force_insert=True)
    return row


def rewrite(row: Boundary, body: dict[str, Any]) -> None:
    row.body = body
    row.save(update_fields=["body_sealed"])


def erase(person: Person) -> None:
    """When a person leaves this server for good."""
    for model in (Tick, Ritual, Boundary):
        model._default_manager.filter(person=person).delete()


def _made_before(model: type[Found], person: Person, key: UUID | None) -> Found | None:
    return model._default_manager.filter(person=person, pk=key).first() if key else None


def _id(model: type[Kept], key: UUID | None) -> dict[str, UUID]:
    """A key that somebody else's row has already says nothing: this one gets another."""
    return {"id": key} if key and not model._default_manager.filter(pk=key).exists() else {}
