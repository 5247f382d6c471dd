"""What the partner hears in a turn: the marks of its sentences, by code and place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sound:
    """One mark: a code of the coach, and the words it points at."""

    code: str
    start: int
    end: int


@dataclass(frozen=True)
class Heard:
    """One turn of the person. `question` is open, closed or nothing; `reflection` says the partner's last line back.
    `safety`: it spoke of harm or control, so that nothing is played with it."""

    text: str = ""
    sounds: tuple[Sound, ...] = ()
    question: str = ""
    reflection: bool = False
    safety: bool = False

    @property
    def marks(self) -> tuple[Sound, ...]:
        """Each code once, the first of it; an open question and a reflection count also where no mark says so."""
        once = {sound.code: sound for sound in reversed((*self.sounds, *self._besides()))}
        return tuple(sorted(once.values(), key=lambda sound: (sound.start, sound.end, sound.code)))

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(sound.code for sound in self.marks)

    def _besides(self) -> tuple[Sound, ...]:
        found = (("OPENQ", self.question == "open"), ("REFL", self.reflection))
        return tuple(Sound(code, 0, len(self.text)) for code, there in found if there)
