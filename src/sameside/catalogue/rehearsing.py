"""What a `rehearse` step is lent: the simulated partner of the coach, hearing with the coach's own ears."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import partial
from typing import Any

from sameside.coach import BadCoach, Mark, Reading, read_draft
from sameside.coach.rehearsal import AIMS, OWN, BadCast, Beat, Heard, Sound, Stride, Talk, played, walk_back
from sameside.coach.shelf import load_cast
from sameside.engine.exercise import NotLent

Partner = Callable[[str, Sequence[str], str], dict[str, Any]]


def lent_partner(options: Mapping[str, Any]) -> Partner:
    """The partner as a sitting borrows one: while files of the coach need mending, the engine is told so."""
    partner = partner_for(options)

    def answers(character: str, texts: Sequence[str], seed: str) -> dict[str, Any]:
        try:
            return partner(character, texts, seed)
        except (BadCast, BadCoach):
            raise NotLent from None

    return answers


def partner_for(options: Mapping[str, Any], silenced: Collection[str] = ()) -> Partner:
    """A function of a character, of all that was said so far, and of a seed. It answers with the last beat as plain values:
    what the partner says, how they are, and which words moved what. `silenced` are figures of speech of this person."""
    situation, aim = options.get("situation") or OWN, options.get("aim", "")

    def answers(character: str, texts: Sequence[str], seed: str) -> dict[str, Any]:
        cast = load_cast()
        # An old sitting may name somebody who is no longer in the cast.
        who = cast.characters.get(character) or next(iter(cast.characters.values()))
        talk = Talk(who, cast.situations.get(situation, cast.situations[OWN]), seed)
        reading, read = None, partial(read_draft, silenced=silenced) if silenced else read_draft
        for text in texts:
            reading = read(text, " ".join(played(talk)[-1].lines))
            talk = talk.say(heard(reading))
        return _told(talk, walk_back(talk, aim), reading)

    return answers


def heard(reading: Reading) -> Heard:
    """What is clear, and what the writer is shown. Nobody is hurt by what a rule only half believes."""
    marks = [mark for mark in reading.found if mark.certainty == "clear" or mark in reading.marks]
    return Heard(
        reading.text,
        tuple(_sound(mark) for mark in marks),
        reading.question or "",
        bool(reading.reflection),
        bool(reading.safety),
    )


def unknown_names(options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(key, sentence) for each name that is not in the cast. A cast that needs mending is told where it stands."""
    try:
        cast = load_cast()
    except BadCast:
        return
    given: list[tuple[str, str, Mapping[str, Any]]]
    given = [("character", name, cast.characters) for name in options.get("character", ())]
    given.append(("situation", options.get("situation", OWN), cast.situations))
    given += [("aim", options["aim"], AIMS)] if "aim" in options else []
    for key, name, known in given:
        if name not in known:
            close = get_close_matches(name, known, 1)
            hint = f"Did you mean “{close[0]}”?" if close else f"There are: {', '.join(known)}."
            yield key, f"The {key} “{name}” is not known. {hint}"


def _sound(mark: Mark) -> Sound:
    return Sound(mark.code, mark.start, mark.end)


def _told(talk: Talk, strides: Sequence[Stride], reading: Reading | None) -> dict[str, Any]:
    beat = played(talk)[-1]
    told = {"name": talk.character.name, "lines": list(beat.lines), "state": beat.state, "posture": _posture(beat)}
    if reading is None:
        return told
    stride = strides[-1]
    moved = [[push.sound.start, push.sound.end, push.sound.code, push.way] for push in stride.pushes]
    cards = list(dict.fromkeys(hit.card for hit in reading.safety))
    more = {"before": stride.before, "way": stride.way, "moved": moved, "aim": stride.aim, "halted": stride.halted}
    return {**told, **more, "cards": cards, "quiet": "" if reading.language == "en" else reading.quiet}


def _posture(beat: Beat) -> dict[str, str]:
    return {"turn": beat.posture.turn, "arms": beat.posture.arms, "head": beat.posture.head}
