"""What somebody works on alone. Each row is sealed for its one person; only the day it was begun lies open."""

from typing import Any

from sameside.web.people.own_rows import OwnRow


class Kept(OwnRow):
    """The shape of its body stands in bodies.py."""

    class Meta(OwnRow.Meta):
        abstract = True

    def opened(self) -> dict[str, Any]:
        """The body, or an empty one where its key is gone."""
        return self.body or {}


class Belief(Kept):
    """A rule somebody lives by, and what they found out about it."""


class Moment(Kept):
    """The record of one thought in a hot moment."""


class Fact(Kept):
    """Something that was done, for the days on which it feels like luck."""


class Yet(Kept):
    """Something that cannot be done yet, and what will be learned."""
