"""Random exercises of every kind, and random things that people (and forgers) send."""

from collections.abc import Sequence
from typing import Any, Protocol

from hypothesis import strategies as st

from sameside.engine import Exercise, Step

PRIVATE = ("me", "practitioner", "sealed", "sealed", "circle")
OPTIONS = ("a", "b", "c")
ROLES = ("giver", "taker")
ALONE = ("write", "list", "rate", "points", "choose", "sort")
TOGETHER = ("read", "quiet")
IN_COMPANY = ("floor", "ask", "agree", "guess", "open")
KINDS = [
    "arrive",
    "begin",
    "leave",
    "stop",
    "pause",
    "time_out",
    "resume",
    "go_without",
    "tick",
    "answer",
    "pass",
    "go_on",
    "speak",
    "say_back",
    "check",
    "let_rest",
    "sense",
    "more",
    "pass_floor",
    "longer",
    "enough",
    "ask_floor",
    "unask_floor",
    "tell",
    "ask",
    "draft",
    "accept",
    "meet",
    "say",
    "back",
    "nonsense",
]
TALK = {
    "floor": [
        "speak",
        "say_back",
        "check",
        "let_rest",
        "sense",
        "pass",
        "more",
        "pass_floor",
        "longer",
        "enough",
        "ask_floor",
        "unask_floor",
    ],
    "ask": ["tell", "ask", "answer", "enough", "pass"],
    "agree": ["draft", "accept", "pass", "go_on"],
    "rehearse": ["meet", "say", "back", "answer", "pass", "go_on"],
}
MEETING = ("answer", "pass", "go_on", "draft", "speak", "go_without", "begin")
SEATS = st.sampled_from([0, 1, 2, 3, 7, -1, 99, True, None, "0"])
ODD = st.sampled_from(
    [None, "", " ", "x", 0, 7, -3, 11, 3.5, True, [], ["a"], ["a", "a"], {}, {"a": 1}, "--5", "9" * 9]
)
NAMES = (
    "step",
    "text",
    "lines",
    "value",
    "point",
    "options",
    "piles",
    "kept",
    "sure",
    "turn",
    "version",
    "verdict",
    "minutes",
    "character",
    "to",
)
BODIES = st.dictionaries(st.sampled_from(NAMES), ODD, max_size=4)


class Chance(Protocol):
    def pick(self, some: Sequence[Any]) -> Any: ...
    def number(self, least: int, most: int) -> int: ...
    def flip(self) -> bool: ...


def _options(kind: str, chance: Chance) -> tuple[str, dict[str, Any]]:
    """The kind by its name in an exercise, and some options."""
    if kind == "points":
        return "rate", {"points": OPTIONS}
    if kind == "choose":
        return "choose", {"options": OPTIONS, "many": chance.flip()}
    if kind == "sort":
        return "sort", {"cards": ("c1", "c2", "c3", "c4"), "piles": ("yes", "no"), "keep": 2}
    if kind == "list":
        return "list", {"from": 1, "to": 3}
    return kind, {}


def partner(character: str, texts: Sequence[str], seed: str) -> dict[str, Any]:
    """Whom the catalogue would lend: says back what it heard, so that words which leak are seen."""
    return {"name": character, "lines": [f"{seed}: {' '.join(texts)}"], "state": "calm"}


class Author:
    """Writes an exercise step by step."""

    def __init__(self, chance: Chance, people: int) -> None:
        self.chance, self.people = chance, people
        self.steps: list[Step] = []
        self.sealed: list[Step] = []
        self.roles = ROLES if people >= 2 and chance.number(0, 4) == 0 else ()

    def add(self, kind: str, audience: Any = None, who: str = "each", **options: Any) -> Step:
        step = Step(f"s{len(self.steps)}", kind, audience, who, options)
        self.steps.append(step)
        if audience == "sealed":
            self.sealed.append(step)
        return step

    def alone(self, kind: str) -> None:
        name, options = _options(kind, self.chance)
        if self.chance.number(0, 5) == 0:
            self.add(name, "circle", "anyone", **options)
            return
        who = self.chance.pick(("each", "each", *self.roles))
        self.add(name, self.chance.pick(PRIVATE), who, **options)

    def depth(self) -> None:
        """A choice of which only the lowest is used, and perhaps something before all meet at it."""
        step = self.add("rate", "sealed", points=OPTIONS, meet="lowest")
        self.sealed.remove(step)
        if self.chance.flip():
            self.add("write", self.chance.pick(("me", "circle")))
        self.add("open", of=(step.id,))

    def rehearse(self) -> None:
        step = Step(f"s{len(self.steps)}", "rehearse", "me", self.chance.pick(("each", "each", *self.roles)),
                    {"character": ("c1", "c2"), "turns": self.chance.number(2, 3)}, partner)  # fmt: skip
        self.steps.append(step)

    def branch(self) -> None:
        """A choice that may leap over the next steps."""
        here = len(self.steps)
        for_all = self.chance.flip()
        audience, who = ("circle", "anyone") if for_all else (self.chance.pick(PRIVATE), "each")
        goal = f"s{here + 2}"
        self.add("choose", audience, who, options=OPTIONS, next={"b": goal})
        self.add("write", self.chance.pick(("me", "circle")))
        self.add("rate", "me")

    def together(self, kind: str) -> None:
        self.add("read", together=self.chance.flip()) if kind == "read" else self.add("quiet", seconds=30)

    def floor(self) -> None:
        say_back = self.chance.number(0, 3) > 0
        topic = next((step.id for step in self.steps if step.kind == "agree"), None)
        self.add(
            "floor", "circle", turn_seconds=60, rounds=self.chance.number(1, 2), say_back=say_back,
            validate=say_back and self.chance.flip(), medium=self.chance.pick(("text", "text", "voice")),
            **({"topic": topic} if topic else {}),
        )  # fmt: skip

    def in_company(self, kind: str) -> None:
        if kind == "agree":
            self.add("agree", "circle", review_days=self.chance.pick((0, 14)))
        elif kind == "open":
            self.open()
        elif kind == "guess":
            self.guess()
        elif self.people < 2:
            self.add("read")
        elif kind == "floor":
            self.floor()
        else:
            self.add("ask", "circle", questions=self.chance.number(1, 2), seconds=self.chance.pick((0, 90)))

    def open(self) -> None:
        if self.sealed:
            self.add("open", of=tuple(step.id for step in self.sealed))
            self.sealed = []

    def guess(self) -> None:
        target = next((step for step in self.sealed if step.kind in ("write", "rate", "choose")), None)
        if target is None:
            target = self.add("write", "sealed")
        self.add("guess", "sealed", of=target.id)


def written_by(chance: Chance, people: int) -> Exercise:
    author = Author(chance, people)
    for _ in range(chance.number(1, 5)):
        part = chance.pick((*ALONE, "branch", "rehearse", "depth", *TOGETHER, *IN_COMPANY, "floor", "open"))
        if part == "branch":
            author.branch()
        elif part == "rehearse":
            author.rehearse()
        elif part == "depth":
            author.depth()
        elif part in ALONE:
            author.alone(part)
        elif part in TOGETHER:
            author.together(part)
        else:
            author.in_company(part)
    author.open()
    if not author.steps:
        author.add("read")
    least = chance.pick(sorted({min(people, 2), people}))
    return Exercise("random", 1, "listening", (least, 8), "either", 10, "none", author.roles, tuple(author.steps))


class Drawn:
    """Chance as Hypothesis has it, so that it can look for the smallest exercise that breaks a law."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw

    def pick(self, some: Sequence[Any]) -> Any:
        return self.draw(st.sampled_from(list(some)))

    def number(self, least: int, most: int) -> int:
        return int(self.draw(st.integers(least, most)))

    def flip(self) -> bool:
        return bool(self.draw(st.booleans()))


@st.composite
def exercises(draw: Any, people: int) -> Exercise:
    return written_by(Drawn(draw), people)
