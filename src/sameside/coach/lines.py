"""One line of JSON in, one line of JSON out: all that the coach has to say about a text."""

import json
from collections.abc import Callable
from dataclasses import asdict

from sameside.coach.ask import check_safety, name_traps, read_draft, read_reply

Answer = dict[str, object]


def answer(command: str, line: bytes) -> tuple[str, bool]:
    """The line to print, and whether the line that came could be read. What was asked for comes first."""
    try:
        text, before = _given(line)
    except (ValueError, RecursionError) as problem:
        return json.dumps({"error": str(problem)}), False
    order = [command, *(name for name in FIELDS if name != command)]
    found = {key: value for name in order for key, value in FIELDS[name](text, before).items()}
    return json.dumps({"text": text, "before": before, **found}), True


def _given(line: bytes) -> tuple[str, str]:
    table = json.loads(line.decode("utf-8-sig"))
    if not isinstance(table, dict):
        raise ValueError('A line is a table like {"text": "...", "before": "..."}.')
    text, before = table.get("text"), table.get("before") or ""
    if not isinstance(text, str) or not isinstance(before, str):
        raise ValueError("“text” is missing, or it or “before” is no text.")
    return text, before


def _read(text: str, before: str) -> Answer:
    reading = read_draft(text, before)
    return {
        "language": reading.language,
        "marks": [asdict(mark) for mark in reading.marks],
        "found": [asdict(mark) for mark in reading.found],
        "parts": [asdict(part) for part in reading.parts],
        "question": reading.question,
        "reflection": reading.reflection,
        "quiet": reading.quiet,
    }


def _reply(text: str, before: str) -> Answer:
    return {"lights": {light.name: asdict(light) for light in read_reply(text, before).lights}}


def _traps(text: str, before: str) -> Answer:
    traps = name_traps(text)
    return {
        "traps": [asdict(trap) for trap in traps.ranked[:3]],
        "offered": bool(traps.best),
        "distorted": traps.distorted,
        "distorted_score": traps.score,
    }


def _safety(text: str, before: str) -> Answer:
    return {"safety": [asdict(hit) for hit in check_safety(text)]}


FIELDS: dict[str, Callable[[str, str], Answer]] = {
    "read": _read,
    "traps": _traps,
    "reply": _reply,
    "safety": _safety,
}
