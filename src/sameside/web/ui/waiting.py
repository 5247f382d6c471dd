"""What an app lets wait on today's page: words, an address, and when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Waiting:
    words: str
    url: str
    at: datetime | None = None


def folded(same: Sequence[Waiting], words: Callable[[int], str], url: str) -> list[Waiting]:
    """Several that read the same become one with their number, and lead to the page on which all of them stand."""
    return list(same) if len(same) < 2 else [Waiting(words(len(same)), url, same[0].at)]
