"""Words that must be found nowhere, and the search for them in every shape they could take."""

import base64
import random
from collections.abc import Iterable, Iterator
from pathlib import Path


def made(count: int, seed: int = 7) -> list[str]:
    source = random.Random(seed)
    return [f"canary{source.getrandbits(96):024x}" for _ in range(count)]


def shapes(word: str) -> Iterator[bytes]:
    plain = word.encode()
    yield plain
    yield word.encode("utf-16-le")
    yield word.encode("utf-16-be")
    for shift in range(3):
        yield base64.b64encode(bytes(shift) + plain)[4:-4]


def hits(words: Iterable[str], files: Iterable[Path]) -> int:
    """How many of the words stand in any of the files."""
    contents = [path.read_bytes() for path in files]
    assert any(contents), "There was nothing to search."
    return sum(any(shape in content for shape in shapes(word) for content in contents) for word in words)


def files_of(*folders: Path) -> list[Path]:
    return [path for folder in folders for path in folder.rglob("*") if path.is_file()]
