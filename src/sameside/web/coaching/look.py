"""A draft as the coach sees it, ready for a page: a few notes, the lights, a help card. Nothing of it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sameside.coach import PART_CODES, Light, Mark, Part, Reading, check_safety, read_draft, read_reply
from sameside.coach.merge import shown
from sameside.web.coaching.away import AWAY, NEEDS_MENDING
from sameside.web.coaching.cards import Card, cards_for
from sameside.web.coaching.memory import Memory
from sameside.web.coaching.notes import Notes
from sameside.web.coaching.pieces import Instead, Piece, cut, instead, utf16, words_at

LONGEST = 20_000


@dataclass(frozen=True)
class Note:
    """One mark and the words it points at. `instead` is what could stand there."""

    mark: Mark
    words: str
    instead: Instead | None

    @property
    def is_part(self) -> bool:
        """One of the four parts of a sentence."""
        return self.mark.code in PART_CODES

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        return self.mark.cues or ((self.mark.start, self.mark.end),)


@dataclass(frozen=True)
class Glow:
    """A light, and the sentence that earned it."""

    light: Light
    sentence: str


@dataclass(frozen=True)
class Look:
    text: str
    notes: tuple[Note, ...] = ()
    lights: tuple[Glow, ...] = ()
    cards: tuple[Card, ...] = ()
    parts: tuple[Part, ...] = ()
    quiet: str = ""
    memory: Memory = field(default_factory=Memory)

    @property
    def pieces(self) -> list[Piece[Note]]:
        return cut(self.text, ((span, note) for note in self.notes for span in note.spans))

    def note(self, code: str) -> Note | None:
        return next((note for note in self.notes if note.mark.code == code), None)

    def marks(self) -> list[dict[str, Any]]:
        """For the script, which counts as browsers do."""
        return [
            {
                "code": note.mark.code,
                "strength": note.mark.strength,
                "spans": [[utf16(self.text, start), utf16(self.text, end)] for start, end in note.spans],
            }
            for note in self.notes
        ]


def look_at(text: str, before: str, notes: Notes, memory: Memory | None = None, reply: bool = False) -> Look:
    """`reply`: it says back what the other said, so that the three lights are asked too."""
    memory, text = memory or Memory(), clean(text)
    if not text.strip():
        return Look(text, memory=memory)
    try:
        return _looked(text, clean(before), notes, memory, reply)
    except NEEDS_MENDING:
        return Look(text, quiet=str(AWAY), memory=memory)


def _looked(text: str, before: str, notes: Notes, memory: Memory, reply: bool) -> Look:
    reading = read_draft(text, before, silenced=notes.silenced)
    found = _notes(reading, notes, memory)
    return Look(
        text,
        found,
        _glows(text, before) if reply and not reading.safety else (),
        cards_for(text, reading.safety or reading.perhaps, memory.closed),
        reading.parts,
        "" if found or reading.safety or reading.perhaps else reading.quiet,
        memory.after([(note.mark.code, note.words) for note in found if not note.mark.strength]),
    )


def safety_of(text: str, notes: Notes, memory: Memory | None = None) -> tuple[Card, ...]:
    """None where the coach needs mending: what a person writes is kept and shown all the same."""
    return _cards(text, notes, memory, perhaps=False)


def cards_of(text: str, notes: Notes, memory: Memory | None = None) -> tuple[Card, ...]:
    """The same, and where there is none the small one, which holds nothing up."""
    return _cards(text, notes, memory, perhaps=True)


def _cards(text: str, notes: Notes, memory: Memory | None, *, perhaps: bool) -> tuple[Card, ...]:
    text = clean(text)
    try:
        hits = check_safety(text, silenced=notes.silenced, perhaps=perhaps)
        return cards_for(text, hits, (memory or Memory()).closed)
    except NEEDS_MENDING:
        return ()


def clean(text: str) -> str:
    """As a browser counts it: one sign for the end of a line, and none that a database refuses."""
    return text[:LONGEST].replace("\r\n", "\n").replace("\0", " ")


def _notes(reading: Reading, notes: Notes, memory: Memory) -> tuple[Note, ...]:
    free = [mark for mark in reading.found if _may_show(mark, reading.text, notes, memory)]
    return tuple(_note(mark, reading.text) for mark in shown(free))


def _may_show(mark: Mark, text: str, notes: Notes, memory: Memory) -> bool:
    words = words_of(mark, text)
    return memory.lets(mark, words) and not notes.is_wrong(mark.code, words)


def _note(mark: Mark, text: str) -> Note:
    return Note(mark, words_of(mark, text), None if mark.strength else instead(mark.suggestion))


def words_of(mark: Mark, text: str) -> str:
    return words_at(text, mark.cues) or words_at(text, ((mark.start, mark.end),))


def _glows(text: str, before: str) -> tuple[Glow, ...]:
    if not before.strip():
        return ()
    reply = read_reply(text, before)
    return tuple(Glow(light, " ".join(text[light.start : light.end].split())) for light in reply.lights)
