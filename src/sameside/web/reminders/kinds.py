"""The kinds of things a person can be reminded of. The app that keeps a kind offers it in config/wiring.py.

Whatever the kind, the words that leave this server are the same.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from sameside.web.people.models import Person

Words = str | Promise


@dataclass(frozen=True)
class Kind:
    """`label` is shown on the page where a person chooses.

    `then(person, about, now)` is asked when a time has come: when next after now, or None. It only reads.
    `by_choice`: it hangs on nothing but the person's choice. It begins, about themselves, when a way is chosen, and ends
    when it is turned off.
    """

    name: str
    label: Words
    hint: Words = ""
    then: Callable[[Person, UUID, datetime], datetime | None] | None = None
    by_choice: bool = False


KINDS: dict[str, Kind] = {}


def offer(kind: Kind) -> None:
    """A second offer under the same name takes the place of the first."""
    KINDS[kind.name] = kind
