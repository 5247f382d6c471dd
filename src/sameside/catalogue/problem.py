"""What is wrong with a content file: where, and what its author can do."""

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Self


@dataclass(frozen=True, order=True)
class Problem:
    """`file` is a path; `line` counts from 1; `sentence` says what to do."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.sentence}"

    def under(self, folder: PurePath) -> Self:
        return replace(self, file=str(folder / self.file))


class BadContent(Exception):
    """A pinned source that cannot be read back."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems
