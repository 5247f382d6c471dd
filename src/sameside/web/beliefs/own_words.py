"""Everything in a person's own words that one row holds."""

from sameside.web.beliefs.models import Belief, Kept
from sameside.web.beliefs.work import work_of


def own_words(row: Kept) -> list[str]:
    if isinstance(row, Belief):
        return work_of(row).texts
    return [text for text in row.opened().values() if isinstance(text, str) and text]
