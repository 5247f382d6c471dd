"""Answers in words: what somebody said at a step, as lines a template can set."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from sameside.catalogue import StepWords
from sameside.engine.view import Shown
from sameside.web.circles.faces import Face


@dataclass(frozen=True)
class Choice:
    id: str
    words: str


@dataclass(frozen=True)
class SaidLine:
    """`kind` is said, passed or gone (its words were erased); `note` stands small beside it."""

    kind: str
    lines: tuple[str, ...] = ()
    note: str = ""


def choices(words: StepWords, ids: Iterable[str], prefix: str) -> list[Choice]:
    return [Choice(one, words.term(f"{prefix}.{one}", one)) for one in ids]


def lines_of(words: StepWords, shown: Shown, faces: tuple[Face, ...]) -> SaidLine:
    if shown.passed:
        return SaidLine("passed")
    if shown.said is None:
        return SaidLine("gone")
    said = shown.said
    if "sure" in said and "about" in said:
        about = faces[int(said["about"])].name
        note = _("About %(name)s. How sure: %(sure)s of 10.") % {"name": about, "sure": said["sure"]}
        return SaidLine("said", _plain(words, said), note)
    return SaidLine("said", _plain(words, said))


def _plain(words: StepWords, said: Mapping[str, Any]) -> tuple[str, ...]:
    if "text" in said:
        return tuple(line for line in str(said["text"]).split("\n") if line.strip())
    if "lines" in said:
        return tuple(said["lines"])
    if "value" in said:
        return (_("%(value)s of 10") % {"value": said["value"]},)
    if "point" in said:
        return (words.term(f"point.{said['point']}", said["point"]),)
    if "options" in said:
        return tuple(words.term(f"option.{one}", one) for one in said["options"])
    return tuple(words.term(f"card.{one}", one) for one in said.get("kept", ()))
