"""What has been opened or said so far, step by step, for one seat."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sameside import engine
from sameside.catalogue import Words
from sameside.web.circles.faces import Face
from sameside.web.coaching import rehearse_panel
from sameside.web.sittings import floor_panel
from sameside.web.sittings.panels.telling import Faces, lowest_of, spoken, talk_lines
from sameside.web.sittings.said import SaidLine, lines_of


@dataclass(frozen=True)
class PastStep:
    heading: str
    kind: str
    audience: str | None
    answers: tuple[tuple[Face, SaidLine], ...]
    stage: Mapping[str, Any] | None


def past_of(view: engine.View, words: Words, faces: Faces) -> list[PastStep]:
    return [
        PastStep(
            words.step(past.step.id).heading,
            past.step.kind,
            past.step.audience,
            tuple((faces[one.seat], lines_of(spoken(words, past.step), one, faces)) for one in past.answers),
            _past_stage(past, words, faces),
        )
        for past in view.past
    ]


def _past_stage(past: engine.view.Past, words: Words, faces: Faces) -> Mapping[str, Any] | None:
    if past.stage is None:
        return None
    if past.step.kind == "open":
        return {"lowest": lowest_of(past.step, past.stage, words)}
    if past.step.kind == "floor":
        return {"chunks": floor_panel.chunks_of(past.stage["chunks"], faces)}
    if past.step.kind == "ask":
        return {"lines": talk_lines(past.stage, faces)}
    if past.step.kind == "rehearse":
        return {"r": rehearse_panel.rehearsal_of(past.step, past.stage)}
    return past.stage
