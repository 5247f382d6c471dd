"""How a practice goes, as the page tells it: who breathes how, for how long, and when which words come."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sameside.catalogue import Practice

LEAST, MOST = (1, 0, 1, 0), 15
OWN, EASY = "own", (4, 0, 6, 0)


@dataclass(frozen=True)
class Pace:
    """`counts` are seconds in, held, out, and held; empty where nobody is told how to breathe."""

    minutes: int
    pattern: str = ""
    counts: tuple[int, ...] = ()

    @property
    def breaths(self) -> int:
        return max(1, round(self.minutes * 60 / sum(self.counts))) if self.counts else 0

    @property
    def holds(self) -> bool:
        return bool(self.counts) and bool(self.counts[1] or self.counts[3])


@dataclass(frozen=True)
class Moment:
    """A line of words with its place in time."""

    begins: int
    seconds: int
    say: str

    @property
    def clock(self) -> str:
        return clock(self.begins)


def pace_of(practice: Practice, asked: Mapping[str, str]) -> Pace:
    """What was asked for, as far as it makes sense; for the rest a pace that is easy, and not the shortest time."""
    if practice.kind == "guided":
        return Pace(round(practice.seconds / 60) or 1)
    usual = practice.minutes[min(1, len(practice.minutes) - 1)]
    minutes = _whole(asked.get("minutes"), usual)
    minutes = minutes if minutes in practice.minutes else usual
    if practice.kind == "quiet":
        return Pace(minutes)
    pattern = asked.get("pattern", "")
    if pattern == OWN:
        return Pace(minutes, OWN, own_counts(asked))
    found = practice.pattern(pattern) or practice.patterns[0]
    return Pace(minutes, found.id, tuple(found.counts))


def own_counts(asked: Mapping[str, str]) -> tuple[int, ...]:
    names = ("inhale", "hold", "exhale", "rest")
    given = (_whole(asked.get(name), easy) for name, easy in zip(names, EASY, strict=True))
    return tuple(min(max(count, least), MOST) for count, least in zip(given, LEAST, strict=True))


def moments(practice: Practice) -> list[Moment]:
    found, begins = [], 0
    for cue in practice.cues:
        found.append(Moment(begins, cue.seconds, cue.say))
        begins += cue.seconds
    return found


def told(pace: Pace) -> str:
    """The breath in a sentence: “In for 4, out for 6. In 3 minutes that is about 18 breaths.”"""
    inhale, hold, exhale, rest = pace.counts
    parts = [_("In for %(n)d") % {"n": inhale}]
    parts += [_("hold for %(n)d") % {"n": hold}] if hold else []
    parts += [_("out for %(n)d") % {"n": exhale}]
    parts += [_("rest for %(n)d") % {"n": rest}] if rest else []
    length = ngettext("In %(n)d minute that is about", "In %(n)d minutes that is about", pace.minutes)
    breaths = ngettext("%(n)d breath.", "%(n)d breaths.", pace.breaths)
    return f"{', '.join(parts)}. {length % {'n': pace.minutes}} {breaths % {'n': pace.breaths}}"


def length_words(practice: Practice) -> str:
    if practice.kind == "guided":
        minutes = round(practice.seconds / 60) or 1
        return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
    return _("%(least)d to %(most)d minutes") % {"least": practice.minutes[0], "most": practice.minutes[-1]}


def clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _whole(text: Any, otherwise: int) -> int:
    try:
        return int(str(text)[:6])
    except ValueError:
        return otherwise
