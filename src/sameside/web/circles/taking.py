"""The circles a person belongs to now, to take along. Others are named as this person sees them."""

from typing import Any

from sameside.web.circles.models import Member
from sameside.web.circles.queries import people_of, title_of
from sameside.web.people.models import Person


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    places = Member.objects.filter(person=person, left_at=None).select_related("circle").order_by("joined_at", "id")
    return {"circles": [_circle(place, person) for place in places]}


def _circle(place: Member, person: Person) -> dict[str, Any]:
    others = [one.name or "" for one in people_of(place.circle) if one != person]
    told = {"name": title_of(place.circle), "kind": str(place.circle.kind)}
    return {**told, "joined_at": place.joined_at.isoformat(), "with": others}
