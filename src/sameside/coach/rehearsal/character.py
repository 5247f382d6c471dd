"""A character: a name, a temper, and lines for every mood and for what was just done to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from sameside.coach.rehearsal.fields import Fields, Table, said_twice
from sameside.coach.rehearsal.mood import STATES, WEIGHTS, Temper
from sameside.coach.rehearsal.posture import CHOICES

# How a touch is called in the files.
TOUCHES: Mapping[str, str] = {"stung": "stung", "softened": "softened", "nothing much": "even"}
FEWEST = 6
FEWEST_OPENERS = 3
NUMBERS = {"rest": (-0.3, 0.3), "keep": (0.5, 0.95), "sting": (0.5, 2), "soften": (0.5, 2), "fire": (0, 2),
           "cool": (0.3, 0.95), "deaf": (0.3, 1)}  # fmt: skip


@dataclass(frozen=True)
class Character:
    """`about`, `hurts` and `softens` tell a person what to expect. `lines` are by state and touch; `short` fit anywhere."""

    id: str
    name: str
    about: str
    hurts: str
    softens: str
    temper: Temper
    openers: tuple[str, ...]
    short: tuple[str, ...]
    lines: Mapping[tuple[str, str], tuple[str, ...]]
    posture: Mapping[str, Mapping[str, str]]

    @property
    def all_lines(self) -> Iterator[str]:
        yield from self.openers
        yield from self.short
        for some in self.lines.values():
            yield from some


def read_character(id: str, table: Table, problems: list[str]) -> Character:
    fields = Fields(table, f"characters/{id}", problems)
    character = Character(
        id,
        fields.text("name"),
        fields.text("about"),
        fields.text("hurts"),
        fields.text("softens"),
        temper=_temper(fields),
        openers=fields.lines("openers", FEWEST_OPENERS),
        short=fields.lines("short", FEWEST),
        lines=_lines(fields),
        posture=_posture(fields.may("posture")),
    )
    fields.close()
    for line in said_twice(character.all_lines):
        fields.say(f"“{line}” stands there twice")
    return character


def _temper(fields: Fields) -> Temper:
    inner, weights = fields.inner("temper"), fields.may("weights")
    numbers = {name: inner.number(name, *ends) for name, ends in NUMBERS.items()}
    inner.close()
    for code in weights.names():
        if code not in WEIGHTS:
            weights.say(f"{code} is not a mark that moves anybody")
    own = {code: weights.number(code, -0.8, 0.6) for code in weights.names()}
    return Temper(**numbers, weights=own)


def _lines(fields: Fields) -> dict[tuple[str, str], tuple[str, ...]]:
    inner = {state: fields.inner(state) for state in STATES}
    found = {
        (state, touch): inner[state].lines(name, FEWEST) for state, (touch, name) in product(STATES, TOUCHES.items())
    }
    for one in inner.values():
        one.close()
    return found


def _posture(fields: Fields) -> dict[str, dict[str, str]]:
    found = {}
    for state in STATES:
        one = fields.may(state)
        found[state] = {part: one.one_of(part, known) for part, known in CHOICES.items() if part in one.names()}
        one.close()
    fields.close()
    return found
