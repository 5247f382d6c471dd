"""Everything a person can tell the coach, keep, and throw away again. Nothing rings, nobody else can tell."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db import IntegrityError, transaction

from sameside.web.coaching.models import Kept, KeptSentence, KeptTalk, NamedTrap, Notebook
from sameside.web.coaching.notes import Notes, Wrong, notes_from
from sameside.web.people.models import Person

KEPT: tuple[type[Kept], ...] = (KeptSentence, NamedTrap, KeptTalk)


def read_along(person: Person, on: bool) -> None:
    _note(person, lambda notes: replace(notes, on=on))


def silence(person: Person, phrase: str) -> None:
    """It was a figure of speech."""
    _note(person, lambda notes: replace(notes, silenced=(*_without(notes.silenced, phrase), phrase)))


def listen_again(person: Person, phrase: str) -> None:
    _note(person, lambda notes: replace(notes, silenced=_without(notes.silenced, phrase)))


def not_right(person: Person, wrong: Wrong) -> None:
    _note(person, lambda notes: replace(notes, wrong=(*_but(notes, wrong.code, wrong.words), wrong)))


def right_after_all(person: Person, code: str, words: str) -> None:
    _note(person, lambda notes: replace(notes, wrong=_but(notes, code, words)))


def keep_sentence(person: Person, text: str) -> KeptSentence:
    row = KeptSentence(person=person)
    row.body = {"text": text}
    row.save()
    return row


def name_trap(person: Person, name: str, cues: list[str], question: str) -> NamedTrap:
    row = NamedTrap(person=person)
    row.body = {"name": name, "cues": cues, "question": question}
    row.save()
    return row


@transaction.atomic
def sit_down(person: Person, body: dict[str, Any]) -> KeptTalk:
    """A new rehearsal. One that was still under way is thrown away."""
    KeptTalk.objects.filter(person=person, under_way=True).delete()
    row = KeptTalk(person=person)
    row.body = body
    row.save()
    return row


def go_on(row: KeptTalk, body: dict[str, Any]) -> None:
    row.body = body
    row.save(update_fields=["body_sealed"])


def keep_talk(row: KeptTalk) -> None:
    row.under_way = False
    row.save(update_fields=["under_way"])


def erase(person: Person) -> None:
    """When a person leaves this server for good."""
    Notebook.objects.filter(person=person).delete()
    for model in KEPT:
        model._default_manager.filter(person=person).delete()


def _note(person: Person, change: Callable[[Notes], Notes]) -> None:
    try:
        _written(person, change)
    except IntegrityError:
        # Sent twice at the same moment: the other request has made the row.
        _written(person, change)


@transaction.atomic
def _written(person: Person, change: Callable[[Notes], Notes]) -> None:
    notebook = Notebook.objects.select_for_update().filter(person=person).first()
    before = notes_from(notebook.body if notebook else None)
    row = notebook or Notebook(person=person)
    row.body = change(before).record()
    row.save()


def _without(phrases: tuple[str, ...], phrase: str) -> tuple[str, ...]:
    return tuple(one for one in phrases if one != phrase)


def _but(notes: Notes, code: str, words: str) -> tuple[Wrong, ...]:
    return tuple(one for one in notes.wrong if (one.code, one.words.casefold()) != (code, words.casefold()))
