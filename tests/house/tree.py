"""What git tracks, and nothing else: the house rules look at this list."""

import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "sameside"
PURE = ("engine", "coach", "catalogue")


@cache
def tracked() -> tuple[Path, ...]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout  # fmt: skip
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def files(*suffixes: str, under: str = "") -> list[Path]:
    return [path for path in tracked() if path.suffix in suffixes and path.is_relative_to(ROOT / under)]


def ours(*suffixes: str, under: str = "src/sameside") -> list[Path]:
    """Without migrations, which Django writes."""
    return [path for path in files(*suffixes, under=under) if "migrations" not in path.parts]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def filled_lines(source: str) -> int:
    return sum(1 for line in source.splitlines() if line.strip())


def line_of(source: str, place: int) -> int:
    return source.count("\n", 0, place) + 1


def refuse(found: Iterable[str]) -> None:
    """Fail with one line for each thing found."""
    listed = sorted(found)
    assert not listed, "\n" + "\n".join(listed)
