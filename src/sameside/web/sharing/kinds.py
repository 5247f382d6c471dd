"""The kinds of things that can be shared. The app that keeps a kind says here what somebody else would see of one.

An app above puts its kind on the list in config/wiring.py; sharing knows nothing of what it shows. When a thing is
deleted, its app calls `sharing.actions.gone(owner, [item])`; until then a page of sharing shows nothing for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise

from sameside.web.people.models import Person
from sameside.web.ui.charts import Chart


@dataclass(frozen=True)
class Part:
    """A piece of what is shown. `markdown` says how the words were written."""

    words: str
    heading: str = ""
    markdown: bool = False


@dataclass(frozen=True)
class Piece:
    """Exactly what the other person sees, and nothing else of the thing."""

    title: str
    parts: tuple[Part, ...]
    chart: Chart | None = None


@dataclass(frozen=True)
class Kind:
    """`shown(owner, item)`: what there is to see of the owner's item now; None if it is not theirs or is gone."""

    name: str
    label: str | Promise
    shown: Callable[[Person, UUID], Piece | None]


KINDS: dict[str, Kind] = {}


def offer(kind: Kind) -> None:
    KINDS[kind.name] = kind
