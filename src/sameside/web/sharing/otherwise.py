"""What others see of a person's things by another way than a share. The app that lets them says so, in config/wiring.py.

The page of all that is shared names it too: whoever looks there must find everything.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sameside.web.people.models import Person


@dataclass(frozen=True)
class Seen:
    """`words` say who sees it, in a sentence; `place` is the page on which its person looks after that, if it goes on.

    `looks` are those of `name`, the oldest first; None where looks are not noted, or were not from the beginning.
    """

    title: str
    words: str
    place: str
    name: str = ""
    looks: tuple[datetime, ...] | None = None


OTHERWISE: list[Callable[[Person], list[Seen]]] = []
# Whether a thing of another app is open to this person now: for the line that clears an open page of it.
OPEN_TO: list[Callable[[Person, UUID], bool]] = []


def seen_otherwise(person: Person) -> list[Seen]:
    return [one for seen in OTHERWISE for one in seen(person)]


def is_open_to(person: Person, thing: UUID) -> bool:
    return any(is_open(person, thing) for is_open in OPEN_TO)
