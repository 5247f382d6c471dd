"""Phrases a person has silenced, in words: only the id is kept, and an id says nothing to anybody."""

from collections.abc import Iterable

from sameside.coach import BadCoach, load_coach


def told(ids: Iterable[str]) -> list[tuple[str, str]]:
    """(id, an example of the phrase) for those that still are in the coach's files; none where those need mending."""
    try:
        rules = load_coach().safety.rules
    except BadCoach:
        return []
    known = {rule.id: rule.positive[0].text if rule.positive else rule.id for rule in rules}
    return [(one, known[one]) for one in ids if one in known]
