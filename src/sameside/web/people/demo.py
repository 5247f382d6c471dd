"""The demo cast: five people who know each other, and one who is here alone."""

from typing import Final, NamedTuple

from allauth.account.models import EmailAddress

from sameside.web.people.models import Hue, Person

AT: Final = "@demo.invalid"


class Part(NamedTuple):
    name: str
    hue: Hue


CAST: Final[dict[str, Part]] = {
    "maya": Part("Maya", Hue.PINE),
    "jonas": Part("Jonas", Hue.CLAY),
    "grace": Part("Grace", Hue.PLUM),
    "dayo": Part("Dayo", Hue.SLATE),
    "tunde": Part("Tunde", Hue.OCHRE),
    "sam": Part("Sam", Hue.MOSS),
}


def make_cast() -> dict[str, Person]:
    """Everyone in the cast, made when missing. Nobody has a password: they sign in by one click, in a demo only."""
    return {key: cast_member(key) or _make(key, part) for key, part in CAST.items()}


def cast_member(key: str) -> Person | None:
    return Person.objects.filter(email=key + AT, is_active=True).first() if key in CAST else None


def is_cast(person: Person) -> bool:
    return person.email.removesuffix(AT) in CAST


def _make(key: str, part: Part) -> Person:
    person = Person.objects.create_user(key + AT, None, part.name, hue=part.hue, idle_minutes=60)
    EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)
    return person
