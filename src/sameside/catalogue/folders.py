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


@dataclass(frozen=True)
class File:
    """One file of prompts, or a practice; `text` is None when it could not be read, and `problems` say why."""

    path: Path
    text: str | None
    problems: tuple[Problem, ...]


def exercise_folders(paths: Sequence[Path]) -> Iterator[Folder]:
    """Every folder in `exercises/` of each content folder, in order; hidden ones are left out."""
    for path in paths:
        home = path / "exercises"
        for folder in sorted(home.iterdir()) if home.is_dir() else ():
            if folder.is_dir() and not folder.name.startswith("."):
                yield _read(folder)


def prompt_files(paths: Sequence[Path]) -> Iterator[File]:
    """Every TOML file in `prompts/` of each content folder, in order; a content folder need not have any."""
    for path in paths:
        for file in sorted((path / "prompts").glob("[!.]*.toml")):
            texts, problems = _texts((file,))
            yield File(file, texts.get(file.name), tuple(problem.under(file.parent) for problem in problems))


def practice_files(paths: Sequence[Path]) -> Iterator[File]:
    """Every file in `practices/<language>/` of each content folder, in order."""
    for path in paths:
        for file in sorted((path / "practices").glob("*/[!.]*.toml")):
            texts, problems = _texts((file,))
            yield File(file, texts.get(file.name), tuple(problem.under(file.parent) for problem in problems))


def _read(folder: Path) -> Folder:
    texts, problems = _texts(sorted((*folder.glob("exercise.toml"), *folder.glob("*.md"))))
    return Folder(folder, texts, tuple(problems))


def _texts(files: Sequence[Path]) -> tuple[dict[str, str], list[Problem]]:
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in files:
        try:
            texts[file.name] = _text(file.read_bytes())
        except UnicodeDecodeError as error:
            problems.append(Problem(file.name, 1, f"Save this file as UTF-8; byte {error.start + 1} is not."))
        except OSError as error:
            problems.append(Problem(file.name, 1, f"This file cannot be read: {error.strerror}."))
    return texts, problems


def _text(raw: bytes) -> str:
    return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
