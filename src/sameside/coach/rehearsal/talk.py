"""A talk is a tuple of turns. Everything else follows from it, so going back is leaving off the end and going on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sameside.coach.rehearsal import voice
from sameside.coach.rehearsal.character import Character
from sameside.coach.rehearsal.heard import Heard
from sameside.coach.rehearsal.mood import EVEN, Mood, Push, after, pushes, way_of
from sameside.coach.rehearsal.posture import Posture, posture_of
from sameside.coach.rehearsal.situation import Situation

MOST_TURNS = 12


@dataclass(frozen=True)
class Beat:
    """What the partner does: at first by itself, then after each turn. `halted`: the turn spoke of harm, and the partner
    does not play on with it."""

    lines: tuple[str, ...]
    mood: Mood
    posture: Posture
    touch: str = EVEN
    pushes: tuple[Push, ...] = ()
    halted: bool = False

    @property
    def state(self) -> str:
        return self.mood.state


@dataclass(frozen=True)
class Talk:
    character: Character
    situation: Situation
    seed: str = ""
    turns: tuple[Heard, ...] = ()

    @property
    def over(self) -> bool:
        return len(self.turns) >= MOST_TURNS

    def say(self, heard: Heard) -> "Talk":
        """Raises ValueError when the talk is over."""
        if self.over:
            raise ValueError("this talk is over")
        return replace(self, turns=(*self.turns, heard))

    def back_to(self, turn: int) -> "Talk":
        """The talk as it was before that turn, counted from 0."""
        return replace(self, turns=self.turns[: max(turn, 0)])

    def instead(self, turn: int, heard: Heard) -> "Talk":
        """Another branch: that turn said another way, and nothing after it yet."""
        return self.back_to(turn).say(heard)


def played(talk: Talk) -> tuple[Beat, ...]:
    """The opening, then one beat for each turn."""
    return tuple(_beats(talk))


def _beats(talk: Talk) -> Iterator[Beat]:
    character, situation = talk.character, talk.situation
    mood = Mood(round(character.temper.rest + situation.ease, 4), 0.0)
    beat = Beat((voice.opening(character, situation, talk.seed),), mood, posture_of(mood, character.posture))
    yield beat
    used, before = set(beat.lines), frozenset[str]()
    for place, heard in enumerate(talk.turns):
        beat = _answer(talk, place, heard, beat, used, before)
        used.update(beat.lines)
        before = heard.codes
        yield beat


def _answer(talk: Talk, place: int, heard: Heard, last: Beat, used: set[str], before: frozenset[str]) -> Beat:
    if heard.safety:
        return replace(last, lines=(), touch=EVEN, pushes=(), halted=True)
    character = talk.character
    done = pushes(character.temper, last.mood, heard, before)
    mood = after(character.temper, last.mood, done)
    touch = way_of(sum(push.weight for push in done))
    seed = f"{talk.seed}|{place}"
    lines = voice.reply(character, talk.situation, mood.state, touch, heard.codes, used, seed)
    return Beat(lines, mood, posture_of(mood, character.posture), touch, done)
