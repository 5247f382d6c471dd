"""The only file of the catalogue that touches a disk: folders in, texts out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sameside.catalogue.problem import Problem


@dataclass(frozen=True)
class Folder:
    """An exercise folder: its texts by file name, and what could not be read."""

    path: Path
    texts: dict[str, str]
    problems: tuple[Problem, ...]

    @property
    def slug(self) -> str:
        return self.path.name


def exercise_folders(paths: Sequence[Path]) -> Iterator[Folder]:
    """Every folder in `exercises/` of each content folder, in order; hidden ones are left out."""
    for path in paths:
        home = path / "exercises"
        for folder in sorted(home.iterdir()) if home.is_dir() else ():
            if folder.is_dir() and not folder.name.startswith("."):
                yield _read(folder)


def _read(folder: Path) -> Folder:
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in sorted((*folder.glob("exercise.toml"), *folder.glob("*.md"))):
        try:
            texts[file.name] = _text(file.read_bytes())
        except UnicodeDecodeError as error:
            problems.append(Problem(file.name, 1, f"Save this file as UTF-8; byte {error.start + 1} is not."))
        except OSError as error:
            problems.append(Problem(file.name, 1, f"This file cannot be read: {error.strerror}."))
    return Folder(folder, texts, tuple(problems))


def _text(raw: bytes) -> str:
    return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
