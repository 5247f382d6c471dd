"""A composer whose words the coach was asked to look at: what stands in the field then, and below it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sameside.web.coaching.asked import answer, question_from
from sameside.web.coaching.drawing import Frame, drawn
from sameside.web.people.models import Person


@dataclass(frozen=True)
class Looked:
    words: Mapping[str, str] = field(default_factory=dict)
    html: str = ""


def look_for(person: Person, data: Mapping[str, str]) -> Looked:
    """Nothing, unless a button of the coach was pressed. Nothing of it is written to the sitting."""
    if "look" not in data:
        return Looked()
    found = answer(person, question_from(data))
    return Looked({"text": found.text}, drawn(found, Frame(fold=True)))
