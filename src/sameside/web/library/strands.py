"""The picture beside the steps: one strand a person, apart where each works alone, side by side where they meet."""

from collections.abc import Sequence
from dataclasses import dataclass

MIDDLE, APART, CLOSE = 32, 20, 8
HUES = ("pine", "clay", "plum")


@dataclass(frozen=True)
class Strand:
    """Across (in pixels) at this step and at the next; the last step has no next."""

    hue: str
    x: int
    onward: int | None


@dataclass(frozen=True)
class Strands:
    """`mark` is the audience; `first` where no line comes from above; a bar from `left`, `wide`, where all meet."""

    each: tuple[Strand, ...]
    meets: bool
    mark: str
    first: bool
    left: int
    wide: int


def strands(people: int, meets: Sequence[bool], marks: Sequence[str]) -> list[Strands]:
    """Three strands stand for three people or more."""
    count = min(people, len(HUES))
    across = [_across(count, CLOSE if met else APART) for met in meets]
    drawn = []
    for place, here in enumerate(across):
        onward = across[place + 1] if place + 1 < len(across) else [None] * count
        each = tuple(Strand(hue, x, after) for hue, x, after in zip(HUES, here, onward, strict=False))
        drawn.append(Strands(each, meets[place], marks[place], place == 0, here[0] - 9, here[-1] - here[0] + 18))
    return drawn


def _across(count: int, gap: int) -> list[int]:
    if count == 1:
        return [MIDDLE]
    if count == 2:
        return [MIDDLE - gap * 3 // 4, MIDDLE + gap * 3 // 4]
    return [MIDDLE - gap, MIDDLE, MIDDLE + gap]
