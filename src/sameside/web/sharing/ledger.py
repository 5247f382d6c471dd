"""The record of what others may see: who, since when, and who looked. It only grows.

A line is about a share, or about a goal somebody was asked to stand beside.

Each line is marked with a key of the vault over all it holds and over the seal on the line before. Changing, removing,
adding or moving a line by hand breaks the row of marks at that place, and `broken` says where. Whoever holds the key
ring could write a new record; whoever puts a whole older copy of the database in place is not noticed here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hmac import compare_digest
from typing import Any, Final, Protocol
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from sameside.web.people.models import Person
from sameside.web.sharing.models import Erasing, Head, Line, Share
from sameside.web.vault.errors import KeyGone
from sameside.web.vault.keys import mac

SHARED, CANCELLED, LOOKED, ENDED, GONE, PARTED = "shared", "cancelled", "looked", "ended", "gone", "parted"
ASKED, BESIDE, RESTORED = "asked", "beside", "restored"
# With each of these it is over. What was taken back before it opened never was.
ENDS: Final = (ENDED, GONE, PARTED, RESTORED)
LOOKS_AT_ONCE: Final = 500


class Seen(Protocol):
    """One thing that one person lets another see."""

    @property
    def pk(self) -> UUID: ...

    @property
    def owner_id(self) -> UUID: ...

    @property
    def reader_id(self) -> UUID: ...


@dataclass(frozen=True)
class Break:
    owner: UUID
    line: int
    why: str


@transaction.atomic
def note(seen: Seen, what: str, at: datetime, told: dict[str, Any] | None = None) -> None:
    """Adds a line. Nothing here refuses because the record was tampered with: whoever wants to stop must be able to."""
    Head.objects.get_or_create(owner_id=seen.owner_id, defaults={"seal": _seal(seen.owner_id, 0, b"")})
    head = Head.objects.select_for_update().get(owner_id=seen.owner_id)
    last = Line.objects.filter(owner_id=seen.owner_id).aggregate(last=Max("number"))["last"] or 0
    line = Line(owner_id=seen.owner_id, number=last + 1, at=at, what=what, share=seen.pk, reader=seen.reader_id)
    line.told = told or {}
    _name(line)
    # What stands on the head is taken as it stands: a false one stays in the row of marks for good.
    line.mark = _mark(line, bytes(head.seal))
    line.save(force_insert=True)
    head.length, head.seal = line.number, _seal(seen.owner_id, line.number, line.mark)
    head.save(update_fields=["length", "seal"])


def broken(owner_id: UUID) -> Break | None:
    """The first place at which the record of this owner is not as it was written."""
    seal, number = _seal(owner_id, 0, b""), 0
    shared: set[UUID] = set()
    for line in Line.objects.filter(owner_id=owner_id).order_by("number").iterator(LOOKS_AT_ONCE):
        number += 1
        if line.number != number:
            return Break(owner_id, number, _("a line is missing here"))
        if not compare_digest(_mark(line, seal), bytes(line.mark)):
            return Break(owner_id, number, _("this line, or the end of the record before it, was changed"))
        seal = _seal(owner_id, number, bytes(line.mark))
        if line.what == SHARED:
            shared.add(line.share)
    return _at_the_end(owner_id, number, seal, shared)


def all_broken() -> Iterator[Break]:
    owners = {*_owners(Head), *_owners(Line), *_owners(Share)}
    return (found for owner_id in sorted(owners) if (found := broken(owner_id)))


@transaction.atomic
def erase(person: Person) -> None:
    """With everything else of somebody who leaves for good."""
    mark, _made = Erasing.objects.get_or_create(owner=person.pk)
    Line.objects.filter(owner=person).delete()
    Head.objects.filter(owner=person).delete()
    mark.delete()


def _at_the_end(owner_id: UUID, number: int, seal: bytes, shared: set[UUID]) -> Break | None:
    head = Head.objects.filter(owner_id=owner_id).first()
    if head is None and number == 0 and not Share.objects.filter(owner_id=owner_id).exists():
        return None
    if head is None:
        return Break(owner_id, number + 1, _("the end of the record was taken away"))
    if head.length != number or not compare_digest(bytes(head.seal), seal):
        return Break(owner_id, number + 1, _("lines were cut off here, or the seal on the end was changed"))
    if set(Share.objects.filter(owner_id=owner_id).values_list("pk", flat=True)) - shared:
        return Break(owner_id, number + 1, _("something is shared that the record does not tell of"))
    return None


def _name(line: Line) -> None:
    """Of somebody whose key is gone no name is written any more."""
    name = Person.objects.filter(pk=line.reader).only("id", "name_sealed").first()
    try:
        line.reader_name = name.name if name else None
    except KeyGone:
        line.reader_name = None


def _mark(line: Line, before: bytes) -> bytes:
    told = [
        str(line.owner_id),
        str(line.pk),
        str(line.number),
        line.at.astimezone(UTC).isoformat(timespec="microseconds"),
        line.what,
        str(line.share),
        str(line.reader),
    ]
    parts = [before, *(one.encode() for one in told), bytes(line.told_sealed), bytes(line.reader_name_sealed or b"")]
    return mac("ledger/line", _together(parts))


def _seal(owner_id: UUID, number: int, mark: bytes) -> bytes:
    return mac("ledger/end", _together([str(owner_id).encode(), str(number).encode(), mark]))


def _together(parts: Iterable[bytes]) -> bytes:
    """Lengths keep ("ab", "c") apart from ("a", "bc")."""
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)


def _owners(model: type[Head] | type[Line] | type[Share]) -> set[UUID]:
    return set(model._default_manager.values_list("owner_id", flat=True).distinct().order_by())
