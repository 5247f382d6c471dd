"""Reading what somebody keeps here. What is sealed for later gives no word before it is opened."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.openness.models import Leaf
from sameside.web.people.models import Person
from sameside.web.people.newest import newest
from sameside.web.ui.waiting import Waiting, folded

NOTE, LETTER, LINE = "note", "letter", "line"
MOST_LISTED = 200


@dataclass(frozen=True)
class Writing:
    id: UUID
    kind: str
    text: str
    to: str
    opens_on: date | None
    opened: bool
    made_at: datetime

    @property
    def is_sealed(self) -> bool:
        """Until its writer opens it, whatever the day."""
        return self.opens_on is not None and not self.opened

    def may_open(self, today: date) -> bool:
        return self.opens_on is None or self.opens_on <= today

    @property
    def digest(self) -> str:
        """Tells two versions apart, so that one window does not write over another."""
        return hashlib.sha256(f"{self.to}\0{self.text}".encode("utf-8", "surrogatepass")).hexdigest()[:24]


def written(leaf: Leaf) -> Writing:
    body = leaf.body
    day = date.fromisoformat(body["opens_on"]) if body.get("opens_on") else None
    return Writing(leaf.pk, body["kind"], body["text"], body.get("to", ""), day, bool(body.get("opened")), leaf.made_at)


def writings_of(person: Person) -> list[Writing]:
    """For a list: without the words of what is sealed."""
    found = [written(leaf) for leaf in Leaf.objects.filter(person=person)[:MOST_LISTED]]
    return [replace(one, text="", to="") if one.is_sealed else one for one in found]


def last_touched(person: Person) -> datetime | None:
    """By when its rows were begun; nothing in them is read."""
    return newest(person, (Leaf, "person"))


def waiting(person: Person, now: datetime) -> list[Waiting]:
    """What was sealed for a day that has come. It goes from here once it is opened, or burned."""
    today = timezone.localdate(now)
    found = [_waits(one) for one in writings_of(person) if one.is_sealed and one.may_open(today)]
    return folded(found, _several, reverse("openness:home"))


def _several(number: int) -> str:
    return _("%(number)d things you sealed for today or earlier") % {"number": number}


def _waits(writing: Writing) -> Waiting:
    return Waiting(_("Something you sealed for today or earlier"), reverse("openness:one", args=[writing.id]))
