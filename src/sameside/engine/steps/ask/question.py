"""What an open question is, as far as its first word tells."""

from sameside.engine.clean import plain
from sameside.engine.refusals import Refused

CLOSED = frozenset((
    "am", "are", "aren't", "can", "can't", "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "don't",
    "has", "hasn't", "have", "haven't", "is", "isn't", "should", "shouldn't", "was", "wasn't", "were", "weren't",
    "will", "won't", "would", "wouldn't",
))  # fmt: skip


def open_question(text: str) -> None:
    """A question that cannot be answered with yes or no, as far as its first word tells."""
    if not text.rstrip("”\"' )").endswith(("?", "？", "؟")):
        raise Refused("not-a-question")
    first = plain(text).split()[0].strip("“\"'(").lower().replace("’", "'")
    if first in CLOSED:
        raise Refused("closed-question")
