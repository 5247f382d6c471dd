"""A look as HTML: the same lines under the field with and without scripts."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from sameside.web.coaching.asked import Answer
from sameside.web.coaching.pieces import utf16
from sameside.web.coaching.trying import SECOND


@dataclass(frozen=True)
class Frame:
    """How a page wants it: `prefix` before the names of fields; with the four `parts`; with cards that the other should
    not read in passing `fold`ed."""

    prefix: str = ""
    parts: bool = False
    fold: bool = False


def frame_from(data: Mapping[str, str]) -> Frame:
    prefix = data.get("prefix", "")
    return Frame(prefix if prefix == SECOND else "", bool(data.get("parts")), bool(data.get("fold")))


def drawn(answer: Answer, frame: Frame) -> SafeString:
    return render_to_string("coaching/look.html", {"look": answer.look, "on": answer.on, **asdict(frame)})


def told(answer: Answer, asked: str, frame: Frame) -> dict[str, Any]:
    """For the script: where to draw lines, what to write below, and other words if some were pressed for."""
    found: dict[str, Any] = {"marks": answer.look.marks(), "html": drawn(answer, frame), "on": answer.on}
    if answer.text != asked:
        found |= {"text": answer.text, "caret": utf16(answer.text, answer.caret)}
    return found
