"""What one seat said in a sitting that is over for it: its own turns, and of the others' only what they answer."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sameside import engine
from sameside.engine.steps.floor.stage import Back, Chunk
from sameside.web.coaching.read_back import OwnTurn

ENDED = ("done", "over", "left")


def own_turns(view: engine.View) -> list[OwnTurn]:
    found: list[OwnTurn] = []
    for past in view.past:
        if past.stage is not None and past.step.kind == "floor":
            found += _of_a_floor(past.stage["chunks"], view.seat)
        if past.stage is not None and past.step.kind == "ask":
            found += _of_a_round(past.stage["lines"], view.seat)
    return found


def _of_a_floor(chunks: Iterable[Chunk], seat: int) -> Iterator[OwnTurn]:
    heard = ""
    for chunk in chunks:
        text = _text(chunk.said)
        if chunk.seat == seat and text:
            yield OwnTurn("said", text, heard, len(chunk.backs), any(back.verdict == "yes" for back in chunk.backs))
        yield from _answers_to(text, chunk, seat)
        heard = text if chunk.seat != seat and text else heard


def _answers_to(text: str, chunk: Chunk, seat: int) -> Iterator[OwnTurn]:
    mine: list[Back] = [back for back in chunk.backs if back.seat == seat and _text(back.said)]
    for number, back in enumerate(mine, start=1):
        yield OwnTurn("said back", _text(back.said), text, number, back.verdict == "yes")
    if chunk.sense and chunk.sense[0] == seat and _text(chunk.sense[1]):
        yield OwnTurn("made sense", _text(chunk.sense[1]), text)


def _of_a_round(lines: Iterable[tuple[int, Any]], seat: int) -> Iterator[OwnTurn]:
    heard = ""
    for _, line in lines:
        text = _text(line.said)
        if line.seat == seat and text:
            yield OwnTurn("asked" if line.how == "asked" else "said", text, heard)
        heard = text if line.seat != seat and text else heard


def _text(said: Mapping[str, Any] | None) -> str:
    return str((said or {}).get("text", "")).strip()
