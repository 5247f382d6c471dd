"""Reading: what I share and with whom, who looked when, and what others share with me. Each side learns only its own."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.circles.faces import Face, faces_for
from sameside.web.circles.queries import people_beside
from sameside.web.people.models import Person
from sameside.web.people.newest import newest
from sameside.web.sharing.kinds import KINDS
from sameside.web.sharing.ledger import ASKED, ENDS, LOOKED
from sameside.web.sharing.models import Line, Share
from sameside.web.sharing.policy import is_over
from sameside.web.ui.waiting import Waiting

MOST_ENDED: Final = 100
LOOK_LASTS: Final = timedelta(hours=1)
WAITS_FOR: Final = timedelta(days=3)


@dataclass(frozen=True)
class Row:
    """One share, as one of its two people reads it. `face` is the other one; `looks` are for the owner alone."""

    id: UUID
    item: UUID
    face: Face
    label: str
    title: str
    purpose: str
    since: datetime
    until: datetime | None
    ended_at: datetime | None
    waits: bool
    over: bool
    looks: tuple[datetime, ...] = ()

    @property
    def was_a_day(self) -> bool:
        """Whether it began and ended on one day, where the person is."""
        return bool(self.ended_at and timezone.localdate(self.ended_at) == timezone.localdate(self.since))


def given_by(owner: Person, now: datetime) -> list[Row]:
    """All I share, whatever there is of it, and then what I shared lately and do not any more."""
    mine = Share.objects.filter(owner=owner).select_related("reader")
    shares = [*mine.filter(ended_at=None), *mine.exclude(ended_at=None)[:MOST_ENDED]]
    return sorted(_rows(shares, now), key=lambda row: row.over)


def every_share_by(owner: Person, now: datetime) -> list[Row]:
    return _rows(list(Share.objects.filter(owner=owner).select_related("reader")), now)


def given_to(reader: Person, now: datetime) -> list[Row]:
    """What others share with me now; of what waits or is over there is no trace."""
    shares = _open(now).filter(reader=reader, owner__in=people_beside(reader)).select_related("owner")
    return [row_of(share, share.owner, now) for share in shares]


def living_of(owner: Person, now: datetime) -> dict[UUID, list[Row]]:
    """By item, whom I let see it, now or soon."""
    found: dict[UUID, list[Row]] = defaultdict(list)
    for share in Share.objects.filter(owner=owner, ended_at=None).select_related("reader"):
        if not is_over(share, now):
            found[share.item].append(row_of(share, share.reader, now))
    return found


def readers_of(owner: Person, item: UUID, now: datetime) -> list[Row]:
    shares = Share.objects.filter(owner=owner, item=item, ended_at=None).select_related("reader")
    return [row_of(share, share.reader, now) for share in shares if not is_over(share, now)]


def row_of(share: Share, other: Person, now: datetime, looks: Iterable[datetime] = ()) -> Row:
    told: dict[str, Any] = share.told or {}
    return Row(
        share.pk,
        share.item,
        faces_for([other])[0],
        label_of(told.get("kind", "")),
        told.get("title", ""),
        told.get("purpose", ""),
        share.visible_at,
        share.until,
        share.ended_at,
        waits=now < share.visible_at,
        over=is_over(share, now),
        looks=tuple(looks),
    )


def label_of(kind: str) -> str:
    return str(KINDS[kind].label) if kind in KINDS else _("Something")


def has_looked_lately(thing: UUID, now: datetime) -> bool:
    """Whether the reader opened it within the hour: one look is recorded for all of that."""
    return Line.objects.filter(share=thing, what=LOOKED, at__gt=now - LOOK_LASTS).exists()


def looks_of(things: Iterable[UUID]) -> dict[UUID, list[datetime]]:
    """When each was opened by whoever may see it, the oldest first."""
    found: dict[UUID, list[datetime]] = defaultdict(list)
    lines = Line.objects.filter(share__in=list(things), what=LOOKED).order_by("at")
    for thing, at in lines.values_list("share", "at"):
        found[thing].append(at)
    return found


def asked_of(things: Iterable[UUID]) -> set[UUID]:
    """Of which of them the record tells the asking. Of others it may have missed the first looks."""
    return set(Line.objects.filter(share__in=list(things), what=ASKED).values_list("share", flat=True))


def ends_of(owner: Person, things: Iterable[UUID]) -> dict[UUID, Line]:
    """With which line of the record each came to its end."""
    return {line.share: line for line in Line.objects.filter(owner=owner, share__in=list(things), what__in=ENDS)}


def last_shared(person: Person) -> datetime | None:
    return newest(person, (Share, "owner"))


def waiting(person: Person, now: datetime) -> list[Waiting]:
    """What was shared with this person in the last days and not opened. It may stay unopened: then it goes from here."""
    new = _open(now).filter(reader=person, owner__in=people_beside(person), visible_at__gt=now - WAITS_FOR)
    shares = list(new.select_related("owner"))
    seen = set(looks_of([share.pk for share in shares]))
    return [_waits(share) for share in shares if share.pk not in seen]


def _rows(shares: list[Share], now: datetime) -> list[Row]:
    looks = looks_of([share.pk for share in shares])
    return [row_of(share, share.reader, now, looks[share.pk]) for share in shares]


def _waits(share: Share) -> Waiting:
    words = _("%(name)s shared something with you") % {"name": share.owner.name or _("Someone")}
    return Waiting(words, reverse("sharing:read", args=[share.pk]), share.visible_at)


def _open(now: datetime) -> QuerySet[Share]:
    not_over = Q(until=None) | Q(until__gt=now)
    return Share.objects.filter(not_over, ended_at=None, visible_at__lte=now, owner__is_active=True)
