"""What the coach answers. Every offset counts code points of the text as it was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Certainty = Literal["clear", "maybe"]
Language = Literal["en", "other", "unsure"]
Question = Literal["open", "closed"]
Level = Literal["yes", "partly", "not yet"]
PartName = Literal["happened", "feel", "need", "ask"]
LightName = Literal["feeling", "view", "further"]


@dataclass(frozen=True)
class Mark:
    """`start` and `end` hold the sentence; `cues` are the words in it; `source` is `rule:<id>` or `model:<code>`."""

    code: str
    start: int
    end: int
    cues: tuple[Span, ...]
    certainty: Certainty
    strength: bool
    why: str
    suggestion: str
    source: str


@dataclass(frozen=True)
class Part:
    """One of the four parts of an I-message. Without spans it is missing; `question` is what to ask oneself then."""

    name: PartName
    code: str
    spans: tuple[Span, ...]
    question: str


@dataclass(frozen=True)
class SafetyHit:
    """`phrase` is the id that a person can silence, `card` the help card to show."""

    code: str
    start: int
    end: int
    phrase: str
    card: str


@dataclass(frozen=True)
class Reading:
    """`marks` is what is shown, `found` is all there was; `quiet` says why nothing is marked, or is empty.
    `perhaps`: too unsure for `safety`, and enough to leave politeness alone."""

    text: str
    language: Language
    marks: tuple[Mark, ...]
    found: tuple[Mark, ...]
    parts: tuple[Part, ...]
    question: Question | None
    reflection: bool | None
    distorted: bool
    safety: tuple[SafetyHit, ...]
    perhaps: tuple[SafetyHit, ...]
    quiet: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True)
class Light:
    """`start` and `end` hold the sentence that earned it; both are 0 when none did."""

    name: LightName
    level: Level
    start: int
    end: int
    why: str


@dataclass(frozen=True)
class Reply:
    lights: tuple[Light, Light, Light]
    reflection: bool
    question: Question | None


@dataclass(frozen=True)
class OwnTrap:
    """A trap that a person named for themselves."""

    name: str
    cue_words: Sequence[str]
    question: str


@dataclass(frozen=True)
class Trap:
    code: str
    name: str
    question: str
    score: float


@dataclass(frozen=True)
class Traps:
    """`best` holds three candidates or none: they are offered, never asserted. `ranked` is every trap, for tests."""

    best: tuple[Trap, ...]
    distorted: bool
    score: float
    ranked: tuple[Trap, ...] = ()
