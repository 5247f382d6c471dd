"""How the partner is, and what a turn does to it: one small difference equation, with nothing hidden in it.

    ease' = rest + keep * (ease - rest) + kind - hurt        -1 hurt ... 1 open
    heat' = cool * heat + fire * hurt - kind                   0 still ... 1 hot

`kind` and `hurt` add up what the marks of the turn weigh for this character. `keep` is inertia: how long a mood lasts.
Whoever has much `fire` gets hot when hurt and attacks; whoever has little goes cold and withdraws.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sameside.coach.rehearsal.heard import Heard, Sound

STATES = ("calm", "guarded", "flooded", "withdrawn")
CALM_FROM, HURT_TO, HOT_FROM = 0.25, -0.3, 0.5
MOST_KIND, MOST_HURT = 0.6, 0.8
AGAIN = 0.5
LITTLE = 0.03
SOFTENED, STUNG, EVEN = "softened", "stung", "nothing much"

# What a mark weighs for most people. A character says where it differs.
WEIGHTS: Mapping[str, float] = {
    "ABS": -0.22, "BLAME": -0.28, "CRIT": -0.3, "CONT": -0.45, "DEF": -0.28, "MIND": -0.22, "DEM": -0.25,
    "THREAT": -0.5, "PSEUDO": -0.12, "NONAPOL": -0.22, "PASS": -0.18, "WITH": -0.22,
    "I_FEEL": 0.14, "I_SIT": 0.08, "I_NEED": 0.12, "REQ": 0.12, "VALID": 0.34, "REFL": 0.26, "OPENQ": 0.2,
    "APPR": 0.2, "APOL": 0.26, "OWN": 0.3, "REPAIR": 0.22, "BREAK": 0.08, "BOUND": 0.03,
}  # fmt: skip


@dataclass(frozen=True)
class Mood:
    ease: float = 0.0
    heat: float = 0.0

    @property
    def state(self) -> str:
        if self.ease >= CALM_FROM:
            return "calm"
        if self.ease > HURT_TO:
            return "guarded"
        return "flooded" if self.heat >= HOT_FROM else "withdrawn"


@dataclass(frozen=True)
class Temper:
    """The numbers of a character. `sting` and `soften` say how much everything hurts or helps; `deaf` how much of what is
    kind gets through to them while they are flooded; `weights` where a mark weighs another amount than for most."""

    rest: float
    keep: float
    sting: float
    soften: float
    fire: float
    cool: float
    deaf: float
    weights: Mapping[str, float]

    def weight(self, code: str) -> float:
        weight = self.weights.get(code, WEIGHTS.get(code, 0.0))
        return weight * (self.soften if weight > 0 else self.sting)


@dataclass(frozen=True)
class Push:
    """What one mark of a turn did."""

    sound: Sound
    weight: float

    @property
    def way(self) -> str:
        return way_of(self.weight)


def way_of(weight: float) -> str:
    if abs(weight) < LITTLE:
        return EVEN
    return SOFTENED if weight > 0 else STUNG


def pushes(temper: Temper, mood: Mood, heard: Heard, before: Collection[str] = ()) -> tuple[Push, ...]:
    """What each mark does to somebody in that mood. `before` are the codes of the turn before: a kindness that comes twice
    running is worth half."""
    return tuple(Push(sound, _weight(temper, mood, sound.code, before)) for sound in heard.marks)


def after(temper: Temper, mood: Mood, done: Collection[Push]) -> Mood:
    kind = min(MOST_KIND, sum(push.weight for push in done if push.weight > 0))
    hurt = min(MOST_HURT, -sum(push.weight for push in done if push.weight < 0))
    ease = temper.rest + temper.keep * (mood.ease - temper.rest) + kind - hurt
    heat = temper.cool * mood.heat + temper.fire * hurt - kind
    return Mood(_within(ease, -1), _within(heat, 0))


def _weight(temper: Temper, mood: Mood, code: str, before: Collection[str]) -> float:
    weight = temper.weight(code)
    if weight <= 0:
        return weight
    worn = AGAIN if code in before else 1.0
    return weight * worn * (temper.deaf if mood.state == "flooded" else 1.0)


def _within(value: float, least: float) -> float:
    """Rounded, so that every machine comes to the same."""
    return round(min(1.0, max(least, value)), 4)
