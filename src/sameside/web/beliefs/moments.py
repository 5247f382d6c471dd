"""The way through a hot moment."""

from sameside.web.beliefs.steps import MOMENT, MOMENT_IN_DANGER


def after(step: str, danger: bool) -> str:
    """The next step, or "" at the end."""
    way = MOMENT_IN_DANGER if danger else MOMENT
    place = way.index(step) + 1 if step in way else len(way)
    return way[place] if place < len(way) else ""
