"""What is asked of the coach: the words of a field, and what was pressed below it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sameside.web.coaching import actions
from sameside.web.coaching.cards import Card
from sameside.web.coaching.look import Look, Note, cards_of, clean, look_at
from sameside.web.coaching.memory import Memory, unpacked
from sameside.web.coaching.notes import Wrong
from sameside.web.coaching.queries import notes_of
from sameside.web.people.models import Person


@dataclass(frozen=True)
class Question:
    """`press` is what was pressed: look, use.CODE, keep.CODE, wrong.CODE, figure.CARD, close.CARD, on, off; or
    nothing, when the page asks by itself."""

    text: str
    before: str = ""
    reply: bool = False
    memory: Memory = Memory()
    press: str = ""


@dataclass(frozen=True)
class Answer:
    """`text` are the words after the press, `on` whether the coach reads along from now on. `caret`: where to go on."""

    look: Look
    text: str
    on: bool
    caret: int = -1


Press = Callable[[Person, Question, str], Question]


def question_from(data: Mapping[str, str], prefix: str = "") -> Question:
    """From a form; of two versions on one page, the fields of the second have a prefix."""
    return Question(
        clean(data.get(f"{prefix}text", "")),
        data.get("before", ""),
        bool(data.get("reply")),
        unpacked(data.get(f"{prefix}memory", "")),
        data.get(f"{prefix}look", "")[:200],
    )


def answer(person: Person, asked: Question) -> Answer:
    """Does what was pressed, and looks again."""
    press, _, on = asked.press.partition(".")
    caret = -1
    if press == "use":
        asked, caret = _used(asked, _note(person, asked, on))
    elif press in PRESSES:
        asked = PRESSES[press](person, asked, on)
    notes = notes_of(person)
    look = look_at(asked.text, asked.before, notes, asked.memory, asked.reply)
    return Answer(look, asked.text, notes.on, caret)


def _note(person: Person, asked: Question, code: str) -> Note | None:
    return look_at(asked.text, asked.before, notes_of(person), asked.memory).note(code)


def _used(asked: Question, note: Note | None) -> tuple[Question, int]:
    """The marked sentence gives way to what was suggested."""
    if note is None or note.instead is None:
        return asked, -1
    start, end = note.mark.start, note.mark.end
    new = note.instead
    text = f"{asked.text[:start]}{new.words}{asked.text[end:]}"
    return replace(asked, text=text), start + (new.caret if new.caret >= 0 else len(new.words))


def _keep(person: Person, asked: Question, code: str) -> Question:
    note = _note(person, asked, code)
    return replace(asked, memory=asked.memory.keeping(code, note.words)) if note else asked


def _wrong(person: Person, asked: Question, code: str) -> Question:
    note = _note(person, asked, code)
    if note is not None:
        sentence = asked.text[note.mark.start : note.mark.end]
        actions.not_right(person, Wrong(code, note.words, note.mark.source, sentence[:500]))
    return asked


def _figure(person: Person, asked: Question, card: str) -> Question:
    """Only what fired here: nobody silences what they have not said."""
    for one in _cards(person, asked, card):
        for phrase in one.figures:
            actions.silence(person, phrase)
    return asked


def _close(person: Person, asked: Question, card: str) -> Question:
    closed = [phrase for one in _cards(person, asked, card) for phrase in one.phrases]
    return replace(asked, memory=asked.memory.closing(closed))


def _cards(person: Person, asked: Question, card: str) -> list[Card]:
    return [one for one in cards_of(asked.text, notes_of(person), asked.memory) if one.id == card]


def _on(person: Person, asked: Question, _: str) -> Question:
    actions.read_along(person, True)
    return asked


def _off(person: Person, asked: Question, _: str) -> Question:
    actions.read_along(person, False)
    return asked


PRESSES: dict[str, Press] = {"keep": _keep, "wrong": _wrong, "figure": _figure, "close": _close, "on": _on, "off": _off}
