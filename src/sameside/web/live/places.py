"""How many streams one person may keep open: each ring is looked at for every one of them, in the one lane all share."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

MOST = 24
_open: Counter[UUID] = Counter()


@contextmanager
def a_place_for(person_id: UUID) -> Iterator[bool]:
    """Whether there is room for one more; if so it is taken until the stream ends. Only in the loop's thread."""
    if _open[person_id] >= MOST:
        yield False
        return
    _open[person_id] += 1
    try:
        yield True
    finally:
        _open[person_id] -= 1
        if not _open[person_id]:
            del _open[person_id]
