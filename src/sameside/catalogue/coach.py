"""The coach's folders, read and tried on their own examples."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sameside.catalogue.problem import Problem
from sameside.coach import check_content, faults_of, try_coach


def about_the_coach(paths: Sequence[Path]) -> Iterator[Problem]:
    """What its authors have to mend in every language; a content folder need not have a coach."""
    for home in (path / "coach" for path in paths):
        for folder in sorted(home.iterdir()) if home.is_dir() else ():
            if folder.is_dir() and not folder.name.startswith("."):
                yield from _about(home, folder.name)


def _about(home: Path, language: str) -> Iterator[Problem]:
    for fault in faults_of(home, language) or check_content(try_coach(home, language)[0]):
        yield Problem(str(home / language / fault.file), fault.line, fault.sentence)
