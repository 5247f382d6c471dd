"""A draft read: what is marked, what is missing, and when to be silent."""

from collections.abc import Collection

from sameside.coach.coach import Coach
from sameside.coach.codes import HUSHES_ALL
from sameside.coach.listening import Listening
from sameside.coach.marking import marks_in
from sameside.coach.merge import kept, shown
from sameside.coach.parts import parts_in
from sameside.coach.reading import Mark, Reading
from sameside.coach.safety import danger_in
from sameside.coach.text import Text, read_before, read_twice
from sameside.coach.traps import is_distorted


def draft_read(given: str, before: str, silenced: Collection[str], coach: Coach) -> Reading:
    text, with_quotations = read_twice(given, coach.tongue)
    heard = read_before(before, coach.tongue) if before.strip() else None
    names = coach.names()
    danger = danger_in(with_quotations, silenced, coach, names)
    listening = Listening(text, heard, coach, names)
    hushed = any(hit.code in HUSHES_ALL for hit in danger.sure)
    foreign = text.language == "other"
    found = () if hushed or foreign else kept(marks_in(text, heard, coach, names))
    if danger.any:
        found = tuple(mark for mark in found if mark.strength)
    return Reading(
        text=given,
        language=text.language,
        marks=shown(found),
        found=found,
        parts=parts_in(found, {} if hushed else coach.part_questions),
        question=None if foreign else listening.question,
        reflection=None if heard is None else not foreign and listening.reflection,
        distorted=is_distorted(text, coach, names),
        safety=danger.sure,
        perhaps=danger.perhaps,
        quiet="" if hushed else _quiet(text, found, coach),
        sentences=tuple((sentence.start, sentence.end) for sentence in text.sentences),
    )


def _quiet(text: Text, found: tuple[Mark, ...], coach: Coach) -> str:
    """Why nothing is marked, or not all of it was read."""
    if text.language == "other":
        return coach.quiet.get("other", "")
    if text.cut:
        return coach.quiet.get("long", "")
    return "" if found or not text.sentences else coach.quiet.get("nothing", "")
