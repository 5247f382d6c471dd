"""A kind of these tests' own: a stone with words on it. What lies in the box is there; what is taken out is gone."""

import uuid
from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.sharing import actions
from sameside.web.sharing.kinds import Kind, Part, Piece
from sameside.web.sharing.models import Share
from tests.cast import Cast


class Box:
    def __init__(self) -> None:
        self.stones: dict[uuid.UUID, tuple[uuid.UUID, str]] = {}
        self.kind = Kind("stone", "Stone", self.shown)

    def put(self, owner: Person, words: str = "A stone from the beach") -> uuid.UUID:
        stone = uuid.uuid4()
        self.stones[stone] = (owner.pk, words)
        return stone

    def shown(self, owner: Person, item: uuid.UUID) -> Piece | None:
        whose, words = self.stones.get(item, (None, ""))
        return Piece("A stone", (Part(words, "On it"),)) if whose == owner.pk else None


Giver = Callable[..., Share]


def giver(box: Box, cast: Cast) -> Giver:
    """Maya shares a stone with Jonas. It opens at once, unless `soon`."""

    def shared(words: str = "A stone from the beach", owner: Person | None = None, reader: Person | None = None,
               soon: bool = False, purpose: str = "", days: int = 0) -> Share:  # fmt: skip
        owner, reader = owner or cast.maya, reader or cast.jonas
        until = timezone.now() + timedelta(days=days) if days else None
        (made,) = actions.share(owner, box.kind, box.put(owner, words), [reader], purpose, until)
        if not soon:
            Share.objects.filter(pk=made.pk).update(visible_at=timezone.now() - timedelta(minutes=1))
        made.refresh_from_db()
        return made

    return shared
