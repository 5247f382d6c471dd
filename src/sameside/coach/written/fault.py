"""What is wrong with a file of the coach: where, and what its author can do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Fault:
    """`file` is below the folder of the language; `line` counts from 1."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.sentence}"


class BadCoach(Exception):
    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Source:
    """A file as it was read: its name below the folder of the language, its text, and what stands in it."""

    file: str
    raw: str
    table: Mapping[str, object] = field(default_factory=dict)

    def line_of(self, words: str) -> int:
        """Where these words stand first in quotation marks; 1 where they do not."""
        place = self.raw.find(f'"{words}"')
        return self.raw.count("\n", 0, place) + 1 if place >= 0 else 1
