"""Three lights for somebody who says back what they heard."""

from sameside.coach.coach import Coach
from sameside.coach.listening import Listening
from sameside.coach.reading import Level, Light, LightName, Reply
from sameside.coach.text import read_before, read_text

LEVELS: tuple[Level, ...] = ("yes", "partly")


def reply_to(given: str, before: str, coach: Coach) -> Reply:
    text = read_text(given, coach.tongue)
    heard = read_before(before, coach.tongue)
    names = coach.names()
    listening = Listening(text, heard, coach, names)
    if text.language == "other":
        listening = Listening(read_text("", coach.tongue), heard, coach, names)
    feeling, view, further = (_light(name, listening) for name in _names())
    return Reply((feeling, view, further), listening.reflection, listening.question)


def _names() -> tuple[LightName, LightName, LightName]:
    return "feeling", "view", "further"


def _light(name: LightName, listening: Listening) -> Light:
    sayings = listening.coach.light_sayings.get(name, {})
    for level in LEVELS:
        place = listening.signs.get(f"{name}:{level}")
        if place is not None:
            return Light(name, level, *place, sayings.get(level, ""))
    return Light(name, "not yet", 0, 0, sayings.get("not yet", ""))
