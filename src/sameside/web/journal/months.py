"""The rows of a month, made from its entries: a list of ten years is a hundred rows to open, not ten thousand."""

from collections.abc import Iterable
from datetime import date

from sameside.web.journal.models import Entry, Month
from sameside.web.journal.written import APART, line_record, searched, written_from
from sameside.web.people.models import Person


def rebuild(person: Person, months: Iterable[date]) -> None:
    """In the transaction that changed an entry, so that the list and the entries never disagree."""
    for month in set(months):
        _rebuild(person, month)


def _rebuild(person: Person, month: date) -> None:
    rows = Entry.objects.filter(person=person, month=month).only("id", "person_id", "made_at", "body_sealed")
    found = [(written_from(row.body), row) for row in rows]
    found.sort(key=lambda pair: (pair[0].on, pair[1].made_at, pair[1].pk))
    kept = Month.objects.filter(person=person, month=month).only("id", "person_id", "month").first()
    if not found:
        if kept:
            kept.delete()
        return
    row = kept or Month(person=person, month=month)
    row.lines = [line_record(entry.pk, written) for written, entry in found]
    row.words = APART.join(searched(written) for written, _entry in found)
    row.save()
