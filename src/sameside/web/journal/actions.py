"""Writing an entry so that nothing is lost and nothing counts twice, choosing between versions, and deleting."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db import transaction

from sameside.web.journal.models import Entry, Month, OtherVersion, PromptBook
from sameside.web.journal.months import rebuild
from sameside.web.journal.written import Written, written_from
from sameside.web.people.models import Person
from sameside.web.sharing.actions import gone

Result = Literal["kept", "both", "gone"]


@dataclass(frozen=True)
class Page:
    """Which page writes: its own key, the version it began with, and the number of this word of it, if it counts them."""

    tab: UUID
    version: int = 0
    step: int | None = None


@dataclass(frozen=True)
class Outcome:
    """`both`: a newer version was there; the words are kept beside it. `gone`: the entry was deleted meanwhile."""

    result: Result
    version: int = 0


@transaction.atomic
def save(person: Person, entry_id: UUID, written: Written, page: Page) -> Outcome:
    one_at_a_time(person)
    entry = Entry.objects.filter(person=person, pk=entry_id).first()
    if entry is None:
        return _begin(person, entry_id, written, page) if not page.version else Outcome("gone")
    before = written_from(entry.body)
    written = written.asking(before.prompt, before.asked)
    if _came_before(entry, page) or written == before:
        return Outcome("kept", entry.version)
    if page.version != entry.version and page.tab != entry.tab:
        return _keep_beside(entry, written, page)
    _write(entry, written, page)
    rebuild(person, (before.month, written.month))
    return Outcome("kept", entry.version)


def _begin(person: Person, entry_id: UUID, written: Written, page: Page) -> Outcome:
    entry = Entry(pk=entry_id, person=person, month=written.month, tab=page.tab, step=page.step or 0)
    entry.body = written.record()
    entry.save(force_insert=True)
    rebuild(person, [written.month])
    return Outcome("kept", entry.version)


def _write(entry: Entry, written: Written, page: Page) -> None:
    entry.body, entry.month = written.record(), written.month
    entry.version += 1
    entry.tab, entry.step = page.tab, page.step or 0
    entry.save()


def _came_before(entry: Entry, page: Page) -> bool:
    """The same words a second time, or older words of the same page that were held up on the way."""
    return page.step is not None and page.tab == entry.tab and page.step <= entry.step


def _keep_beside(entry: Entry, written: Written, page: Page) -> Outcome:
    beside = entry.others.filter(tab=page.tab).first()
    if beside is None or page.step is None or page.step > beside.step:
        beside = beside or OtherVersion(entry=entry, person_id=entry.person_id, tab=page.tab)
        beside.step, beside.body = page.step or 0, written.record()
        beside.save()
    return Outcome("both", entry.version)


@transaction.atomic
def keep_one(person: Person, entry: Entry, other: OtherVersion | None) -> None:
    """Only this version stays: the entry's own, or one of the others."""
    one_at_a_time(person)
    entry.refresh_from_db()
    before = written_from(entry.body)
    if other is not None:
        written = written_from(other.body)
        _write(entry, written, Page(other.tab, step=other.step))
        rebuild(person, (before.month, written.month))
    entry.others.all().delete()


@transaction.atomic
def keep_all(person: Person, entry: Entry) -> None:
    """Each version becomes an entry of its own."""
    one_at_a_time(person)
    others = list(entry.others.all())
    add(person, [written_from(other.body) for other in others])
    entry.others.all().delete()


@transaction.atomic
def add(person: Person, entries: Iterable[Written]) -> int:
    """New entries, each with an id of its own."""
    entries = list(entries)
    rows = [Entry(person=person, month=written.month) for written in entries]
    for row, written in zip(rows, entries, strict=True):
        row.body = written.record()
    Entry.objects.bulk_create(rows, batch_size=200)
    rebuild(person, {written.month for written in entries})
    return len(rows)


@transaction.atomic
def delete(person: Person, entry: Entry) -> None:
    one_at_a_time(person)
    month, item = entry.month, entry.pk
    entry.delete()
    rebuild(person, [month])
    gone(person, [item])


def erase(person: Person) -> None:
    """When a person leaves this server for good."""
    for model in (OtherVersion, Entry, Month, PromptBook):
        model._default_manager.filter(person=person).delete()


def one_at_a_time(person: Person) -> None:
    """Two pages of one person may write at the same moment: the second waits for the first."""
    Person.objects.select_for_update().filter(pk=person.pk).values_list("pk").first()
