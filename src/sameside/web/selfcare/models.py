"""Rituals, what they did, and boundaries. Each row is sealed for the one person it belongs to."""

from typing import ClassVar

from django.db import models

from sameside.web.people.own_rows import OwnRow


class Kept(OwnRow):
    """Oldest first: a list of one's own stays as one made it."""

    class Meta(OwnRow.Meta):
        abstract = True
        ordering: ClassVar = ["made_at", "id"]


class Ritual(Kept):
    """The record of a habit.Habit."""


class Tick(Kept):
    """{"word"}: a ritual was done on that day of the person's own calendar. One a day, so that two taps are one."""

    ritual = models.ForeignKey(Ritual, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()

    class Meta(Kept.Meta):
        ordering: ClassVar = ["-day", "-made_at", "id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["ritual", "day"], name="one_tick_a_day")]


class Boundary(Kept):
    """{"okay", "not_okay", "will_do", "line"}."""
