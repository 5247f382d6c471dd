"""Reading: what this person told the coach, and what they kept."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sameside.coach import OwnTrap
from sameside.web.coaching.models import Kept, KeptSentence, KeptTalk, NamedTrap, Notebook
from sameside.web.coaching.notes import Notes, notes_from
from sameside.web.people.models import Person
from sameside.web.vault.finding import row_of

MOST_LISTED = 100


@dataclass(frozen=True)
class Sentence:
    id: UUID
    text: str
    made_at: datetime


@dataclass(frozen=True)
class TrapLine:
    id: UUID
    own: OwnTrap


def notes_of(person: Person) -> Notes:
    notebook = row_of(Notebook, person=person.pk)
    return notes_from(notebook.body if notebook else None)


def sentences_of(person: Person) -> list[Sentence]:
    rows = KeptSentence.objects.filter(person=person)[:MOST_LISTED]
    return [Sentence(row.id, row.body["text"], row.made_at) for row in rows]


def traps_of(person: Person) -> list[TrapLine]:
    rows = NamedTrap.objects.filter(person=person)[:MOST_LISTED]
    return [TrapLine(row.id, _own(row)) for row in rows]


def talks_of(person: Person) -> list[KeptTalk]:
    """What was kept to look at again."""
    return list(KeptTalk.objects.filter(person=person, under_way=False)[:MOST_LISTED])


def talk_under_way(person: Person) -> KeptTalk | None:
    return KeptTalk.objects.filter(person=person, under_way=True).first()


def _own(row: Kept) -> OwnTrap:
    return OwnTrap(row.body["name"], tuple(row.body["cues"]), row.body["question"])
