"""How somebody sits there: three words for a drawing. It shows a mood as a friend would see it, and counts nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sameside.coach.rehearsal.mood import Mood

TURNS = ("toward", "half", "away")
ARMS = ("open", "resting", "crossed", "wide", "holding")
HEADS = ("level", "tilted", "up", "aside", "down")
OPEN_FROM, LOOKS_AWAY_TO = 0.55, -0.1


@dataclass(frozen=True)
class Posture:
    turn: str
    arms: str
    head: str


CHOICES: Mapping[str, tuple[str, ...]] = {"turn": TURNS, "arms": ARMS, "head": HEADS}
PLAIN: Mapping[str, Posture] = {
    "calm": Posture("toward", "resting", "level"),
    "guarded": Posture("half", "crossed", "level"),
    "flooded": Posture("toward", "wide", "up"),
    "withdrawn": Posture("away", "holding", "down"),
}


def posture_of(mood: Mood, own: Mapping[str, Mapping[str, str]]) -> Posture:
    """`own` is what is this character's way in a state; how far the mood goes shows in arms and head."""
    posture = replace(PLAIN[mood.state], **own.get(mood.state, {}))
    if mood.state == "calm" and mood.ease >= OPEN_FROM:
        return replace(posture, arms="open")
    if mood.state == "guarded" and mood.ease <= LOOKS_AWAY_TO:
        return replace(posture, head="aside")
    return posture
