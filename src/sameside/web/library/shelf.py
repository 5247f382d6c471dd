"""The shelf: the catalogue of this process. It notices changed files, and keeps what worked when one breaks."""

import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.utils.translation import get_language

from sameside import catalogue
from sameside.catalogue import Entry, Words

log = logging.getLogger(__name__)
SECONDS_BETWEEN_LOOKS = 3.0
Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Card:
    """An exercise as it lies on the shelf, in the reader's language."""

    slug: str
    title: str
    summary: str
    area: str
    people: tuple[int, int]
    pace: str
    minutes: int
    gate: str
    evidence: str


@dataclass(frozen=True)
class Prompt:
    """A question to write about, in the reader's language."""

    id: str
    area: str
    words: str


def prompts() -> tuple[Prompt, ...]:
    """Every prompt, in an order that does not change while the files don't."""
    language = get_language() or settings.LANGUAGE_CODE
    found = _this_shelf().prompts().values()
    return tuple(Prompt(prompt.id, prompt.area, prompt.words_in(language)) for prompt in found)


def shelf() -> list[Card]:
    """Every exercise, the short ones first."""
    cards = [card_of(entry) for entry in _this_shelf().entries().values()]
    return sorted(cards, key=lambda card: (card.minutes, card.title))


def entry(slug: str) -> Entry:
    """Raises KeyError when there is no exercise of that name."""
    return _this_shelf().entries()[slug]


def edition_source(slug: str) -> str:
    """The whole text of an exercise, to pin what a sitting begins with. Raises KeyError."""
    return entry(slug).source


def words_of(found: Entry) -> Words:
    """The words of an exercise in the language of the page."""
    return found.words_in(get_language() or settings.LANGUAGE_CODE)


def card_of(found: Entry) -> Card:
    exercise, words = found.exercise, words_of(found)
    return Card(
        slug=exercise.id,
        title=words.title,
        summary=words.summary,
        area=exercise.area,
        people=exercise.people,
        pace=exercise.pace,
        minutes=exercise.minutes,
        gate=exercise.gate,
        evidence=found.evidence,
    )


class Shelf:
    def __init__(self, paths: Sequence[Path], clock: Callable[[], float] = time.monotonic) -> None:
        self.paths = tuple(paths)
        self._clock = clock
        self._lock = Lock()
        self._entries: Mapping[str, Entry] = {}
        self._prompts: Mapping[str, catalogue.Prompt] = {}
        self._stamp: Stamp | None = None
        self._looked = 0.0

    def entries(self) -> Mapping[str, Entry]:
        with self._lock:
            self._look_again()
            return self._entries

    def prompts(self) -> Mapping[str, catalogue.Prompt]:
        with self._lock:
            self._look_again()
            return self._prompts

    def _look_again(self) -> None:
        if self._stamp is not None and self._clock() - self._looked < SECONDS_BETWEEN_LOOKS:
            return
        self._looked = self._clock()
        stamp = _stamp(self.paths)
        if stamp == self._stamp:
            return
        found = catalogue.load(self.paths)
        kept = {slug: self._entries[slug] for slug in found.broken if slug in self._entries}
        left = {id: prompt for id, prompt in self._prompts.items() if prompt.area in found.unread}
        self._entries, self._prompts, self._stamp = {**found.exercises, **kept}, {**found.prompts, **left}, stamp
        for problem in found.problems:
            log.warning("%s", problem)


def _stamp(paths: Sequence[Path]) -> Stamp:
    """What changes when any content file does: names, times and sizes."""
    return stamp_of(file for path in paths for file in sorted((*path.glob("exercises/*/*"), *path.glob("prompts/*"))))


def stamp_of(files: Iterable[Path]) -> Stamp:
    """Names, times and sizes of the files that are there."""
    found = []
    for file in files:
        try:
            state = file.stat()
        except OSError:
            continue
        found.append((str(file), state.st_mtime_ns, state.st_size))
    return tuple(found)


def _this_shelf() -> Shelf:
    return _shelf_for(tuple(Path(path) for path in settings.CONTENT_DIRS))


@lru_cache(maxsize=8)
def _shelf_for(paths: tuple[Path, ...]) -> Shelf:
    return Shelf(paths)
