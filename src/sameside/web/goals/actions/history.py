"""Lines of a goal's history."""

from typing import Any
from uuid import UUID

from sameside.web.goals.models import Goal, Moment
from sameside.web.people.models import Person


def note(
    goal: Goal,
    author: Person,
    kind: str,
    said: str = "",
    changes: list[list[str]] | None = None,
    who: UUID | None = None,
) -> Moment:
    """`who` is somebody the line is about; only an id is kept, so that their name goes when they go."""
    moment = Moment(goal=goal, author=author)
    body: dict[str, Any] = {"kind": kind}
    if changes:
        body["changes"] = changes
    if who:
        body["who"] = str(who)
    moment.body = body
    moment.said = said or None
    moment.save()
    return moment
