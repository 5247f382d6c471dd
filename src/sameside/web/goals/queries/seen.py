"""Which goals others see, for the page of all that is shared: those somebody stands beside, and those of one's circles.

Whoever stands beside a goal is noted when they look at it, as with a share. In a circle's own goal nobody is.
"""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sameside.web.circles.faces import faces_for
from sameside.web.goals.models import Goal, Support
from sameside.web.goals.queries.beside import owner_face
from sameside.web.goals.queries.goals import insides_of, present_in, readable
from sameside.web.people.models import Person
from sameside.web.sharing.models import Line
from sameside.web.sharing.otherwise import Seen
from sameside.web.sharing.queries import MOST_ENDED, asked_of, ends_of, looks_of

Looks = dict[UUID, tuple[datetime, ...]]


def seen_by_others(person: Person) -> list[Seen]:
    """What goes on first; then what was, as far as the record tells of its end."""
    beside = Support.objects.filter(goal__person=person).select_related("goal__person", "supporter", "circle")
    alive = list(beside.exclude(state=Support.State.OVER))
    over = list(beside.filter(state=Support.State.OVER)[:MOST_ENDED])
    looks = _looks([row.pk for row in (*alive, *over)])
    ends = ends_of(person, [row.pk for row in over])
    return [*_with_somebody_beside(alive, looks), *_of_circles(person), *_no_more(over, looks, ends)]


def _looks(supports: list[UUID]) -> Looks:
    """Whoever was asked before looks were noted may have looked then. So there "not opened" is not said."""
    known = looks_of(supports)
    return {pk: tuple(known[pk]) for pk in {*asked_of(supports), *known}}


def _with_somebody_beside(supports: list[Support], looks: Looks) -> Iterator[Seen]:
    present = present_in({row.circle_id for row in supports})
    for row in supports:
        plan, name = readable(row.goal), faces_for([row.supporter])[0].name
        if plan and owner_face(row, present):
            place = reverse("goals:one", args=[row.goal_id])
            yield Seen(plan.title, _words(row, name), place, name, looks.get(row.pk))


def _words(row: Support, name: str) -> str:
    told = {"name": name, "day": date_format(localdate(row.made_at))}
    if row.state == Support.State.ASKED:
        return _("You asked %(name)s on %(day)s to stand beside this goal. They can read what you chose.") % told
    return _("%(name)s stands beside this goal and reads what you chose. You asked on %(day)s.") % told


def _of_circles(person: Person) -> Iterator[Seen]:
    insides = insides_of(person)
    for goal in Goal.objects.filter(circle__in=list(insides)).select_related("circle"):
        if goal.circle_id and (plan := readable(goal)):
            words = _("Everyone in this circle reads it: %(circle)s.") % {"circle": insides[goal.circle_id].title}
            yield Seen(plan.title, words, reverse("goals:one", args=[goal.pk]))


def _no_more(supports: list[Support], looks: Looks, ends: dict[UUID, Line]) -> Iterator[Seen]:
    """By the name they had then: what somebody is called today is no business of whoever they are not with any more."""
    for row in supports:
        plan, end = readable(row.goal), ends.get(row.pk)
        if plan and end:
            name = end.reader_name or _("Someone")
            yield Seen(plan.title, _was(name, row.made_at, end.at), "", name, looks.get(row.pk))


def _was(name: str, since: datetime, until: datetime) -> str:
    days = {"name": name, "from": date_format(localdate(since)), "to": date_format(localdate(until))}
    if days["from"] == days["to"]:
        return _("%(name)s could read what you chose of this goal on %(from)s.") % days
    return _("%(name)s could read what you chose of this goal from %(from)s to %(to)s.") % days
