"""The private check: five plain questions, and what the answers mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from django.utils.translation import gettext_lazy as _

YES, NO, UNSAID = "yes", "no ", "---"
"""All the same length, so that the size of the sealed answers says nothing."""

Finding = Literal["fine", "closed", "later"]


@dataclass(frozen=True)
class Question:
    id: str
    words: Any
    fine: str


QUESTIONS: Final = (
    Question("alone", _("Are you alone with this screen right now?"), YES),
    Question("afraid", _("Are you ever afraid of someone you would do this with?"), NO),
    Question(
        "hurt",
        _("In the past year, has one of them hurt you, threatened you, or made you do something you did not want?"),
        NO,
    ),
    Question("checked", _("Does one of them check your phone, hold your money, or decide whom you may see?"), NO),
    Question("free", _("Could you say no, or stop halfway, without trouble later?"), YES),
)
ALONE: Final = QUESTIONS[0]


def found(answers: Mapping[str, str]) -> Finding:
    """With somebody beside them a person cannot answer freely: then the answers do not count at all."""
    if answers.get(ALONE.id) != ALONE.fine:
        return "later"
    return "fine" if all(answers.get(question.id) == question.fine for question in QUESTIONS) else "closed"
