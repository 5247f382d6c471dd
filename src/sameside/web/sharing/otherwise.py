"""What others see of a person's things by another way than a share. The app that lets them says so, in config/wiring.py.

The page of all that is shared names it too: whoever looks there must find everything.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sameside.web.people.models import Person


@dataclass(frozen=True)
class Seen:
    """`words` say who sees it, in a sentence; `place` is the page on which its person looks after that."""

    title: str
    words: str
    place: str


OTHERWISE: list[Callable[[Person], list[Seen]]] = []


def seen_otherwise(person: Person) -> list[Seen]:
    return [one for seen in OTHERWISE for one in seen(person)]
