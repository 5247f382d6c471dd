"""The four parts of an I-message: which are there, and what to ask oneself about the others."""

from collections.abc import Mapping, Sequence

from sameside.coach.reading import Mark, Part, PartName

PARTS: tuple[tuple[PartName, str], ...] = (
    ("happened", "I_SIT"), ("feel", "I_FEEL"), ("need", "I_NEED"), ("ask", "REQ"),
)  # fmt: skip


def parts_in(marks: Sequence[Mark], questions: Mapping[str, str]) -> tuple[Part, ...]:
    return tuple(
        Part(name, code, tuple(_stretch(mark) for mark in marks if mark.code == code), questions.get(name, ""))
        for name, code in PARTS
    )


def _stretch(mark: Mark) -> tuple[int, int]:
    """From the first of its words to the last; the sentence where it points at none."""
    return (mark.cues[0][0], mark.cues[-1][1]) if mark.cues else (mark.start, mark.end)
