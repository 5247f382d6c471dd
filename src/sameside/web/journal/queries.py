"""Reading a journal: by month, by words, by feeling or tag, and for a chart. A few rows each, however long the journal is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sameside.web.journal.models import Entry, Month, OtherVersion
from sameside.web.journal.written import APART, Line, Written, folded, line_from, written_from
from sameside.web.people.models import Person
from sameside.web.people.newest import newest
from sameside.web.ui.waiting import Waiting

MOST_FOUND = 60


@dataclass(frozen=True)
class Asked:
    """What somebody looks for: words, a feeling, a tag; each may be left out."""

    words: str = ""
    feeling: str = ""
    tag: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.words.strip() or self.feeling or self.tag)


@dataclass(frozen=True)
class Found:
    """Newest first; `more` says that there are older ones, which are not listed."""

    lines: tuple[Line, ...]
    more: bool
    texts: dict[UUID, str]


def months_of(person: Person) -> list[date]:
    """The months in which something is written, newest first."""
    return list(Month.objects.filter(person=person).values_list("month", flat=True))


def lines_of(person: Person, month: date) -> list[Line]:
    """Newest first."""
    row = Month.objects.filter(person=person, month=month).defer("words_sealed").first()
    return _lines(row) if row else []


def lines_between(person: Person, first: date | None, last: date) -> list[Line]:
    """Oldest first."""
    rows = Month.objects.filter(person=person, month__lte=last).defer("words_sealed").order_by("month")
    if first:
        rows = rows.filter(month__gte=first.replace(day=1))
    every = (line for row in rows for line in reversed(_lines(row)))
    return [line for line in every if (first is None or first <= line.on) and line.on <= last]


def on_this_day(person: Person, today: date) -> list[Line]:
    """The same day of earlier years, newest first."""
    rows = Month.objects.filter(person=person, month__month=today.month, month__lt=today.replace(day=1))
    lines = (line for row in rows.defer("words_sealed") for line in _lines(row))
    return [line for line in lines if line.on.day == today.day]


def search(person: Person, asked: Asked) -> Found:
    found: list[Line] = []
    for line in _matching(person, asked):
        found.append(line)
        if len(found) > MOST_FOUND:
            break
    shown = tuple(found[:MOST_FOUND])
    # By their ids alone: with the person beside them the database would walk through the whole journal.
    rows = Entry.objects.filter(pk__in=[line.id for line in shown])
    return Found(
        shown, len(found) > MOST_FOUND, {row.pk: row.body["text"] for row in rows if row.person_id == person.pk}
    )


def _matching(person: Person, asked: Asked) -> Iterator[Line]:
    """Newest first, a year at a time, so that a frequent word is found without reading everything."""
    rows = Month.objects.filter(person=person)
    words = " ".join(folded(asked.words).split())
    for row in (rows if words else rows.defer("words_sealed")).iterator(chunk_size=12):
        whole = (row.words or "") if words else ""
        if words not in whole:
            continue
        records, texts = row.lines or [], whole.split(APART) if words else None
        for place in reversed(range(len(records))):
            if (texts is None or words in texts[place]) and _fits(line_from(records[place]), asked):
                yield line_from(records[place])


def _fits(line: Line, asked: Asked) -> bool:
    if asked.feeling and asked.feeling not in line.feelings:
        return False
    return not asked.tag or folded(asked.tag) in map(folded, line.tags)


def everything(person: Person) -> list[tuple[Entry, Written]]:
    """Oldest first, each entry opened: for taking one's journal away."""
    rows = Entry.objects.filter(person=person).order_by("made_at", "id")
    return [(row, written_from(row.body)) for row in rows]


def others_of(entry: Entry) -> list[OtherVersion]:
    return list(entry.others.all())


def last_touched(person: Person) -> datetime | None:
    """By when its rows were begun; nothing in them is read."""
    return newest(person, (Entry, "person"))


def waiting(person: Person, now: datetime) -> list[Waiting]:
    """Only what cannot settle itself: two versions of one entry."""
    rows = OtherVersion.objects.filter(person=person).order_by("entry_id", "made_at")
    first: dict[UUID, datetime] = {}
    for entry_id, made_at in rows.values_list("entry_id", "made_at"):
        first.setdefault(entry_id, made_at)
    words = _("Two versions of a page of yours are kept. Choose when you like.")
    return [Waiting(words, reverse("journal:both", args=[entry_id]), at) for entry_id, at in first.items()]


def _lines(row: Month) -> list[Line]:
    return _in_order(row)[::-1]


def _in_order(row: Month) -> list[Line]:
    return [line_from(record) for record in row.lines or ()]
