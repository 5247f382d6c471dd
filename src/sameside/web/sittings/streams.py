"""What each open page of a sitting is known to have, so that what it was answered need not come by its stream too."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class Given:
    """What one stream believes its page to have: the version sent last, by the stream or in answer to the page.

    `seq` is how far the log had come when the page was answered; a ring for that much has nothing new for it.
    """

    version: str | None
    seq: int = 0

    def has(self, note: str) -> bool:
        return note.isdecimal() and int(note) <= self.seq


# Page -> what was given through its newest stream. An older one may hang on for minutes after its line died: what is
# sent into it never reaches the page, and its end is not the page's.
_pages: dict[str, Given] = {}


@contextmanager
def a_page(page: str, version: str | None) -> Iterator[Given]:
    """An open page, as long as its stream lasts: what it was given in an answer need not come by its stream as well."""
    given = Given(version)
    if page:
        _pages[page] = given
    try:
        yield given
    finally:
        if _pages.get(page) is given:
            del _pages[page]


def gave(page: str, version: str, seq: int) -> None:
    """Notes what an open page was answered; of a page without a stream here nothing is kept. From any thread."""
    given = _pages.get(page)
    if given is not None:
        given.version, given.seq = version, seq
