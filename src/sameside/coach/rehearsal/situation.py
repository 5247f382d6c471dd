"""A situation: who meets about what, how warm it is when they sit down, and what the other one keeps coming back to."""

from collections.abc import Iterator
from dataclasses import dataclass

from sameside.coach.rehearsal.fields import Fields, Table, said_twice

WHO = ("couple", "family", "friends", "anyone")
OWN = "own"
PARTS = {"openers": 3, "complaints": 3, "facts": 3, "softer": 3, "repairs": 3}


@dataclass(frozen=True)
class Situation:
    """`about` is the talk as the person comes to it. `ease` is how the other one sits down, beside their own rest. The lists
    hold what the other one says of this matter; where the person describes their own, they are empty."""

    id: str
    who: str
    title: str
    about: str
    ease: float
    openers: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    softer: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()

    @property
    def all_lines(self) -> Iterator[str]:
        for some in (self.openers, self.complaints, self.facts, self.softer, self.repairs):
            yield from some


def read_situation(id: str, table: Table, problems: list[str]) -> Situation:
    fields = Fields(table, f"situations/{id}", problems)
    least = dict.fromkeys(PARTS, 0) if id == OWN else PARTS
    situation = Situation(
        id,
        fields.one_of("who", WHO),
        fields.text("title"),
        fields.text("about"),
        fields.number("ease", -0.5, 0.3),
        **{
            name: fields.lines(name, number) if name in fields.names() or number else ()
            for name, number in least.items()
        },
    )
    fields.close()
    for line in said_twice(situation.all_lines):
        fields.say(f"“{line}” stands there twice")
    return situation
