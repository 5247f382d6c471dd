"""Which goals others see, for the page of all that is shared: those somebody stands beside, and those of one's circles."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sameside.web.circles.faces import faces_for
from sameside.web.goals.models import Goal, Support
from sameside.web.goals.queries.beside import ALIVE, owner_face
from sameside.web.goals.queries.goals import insides_of, present_in, readable
from sameside.web.people.models import Person
from sameside.web.sharing.otherwise import Seen


def seen_by_others(person: Person) -> list[Seen]:
    return [*_with_somebody_beside(person), *_of_circles(person)]


def _with_somebody_beside(person: Person) -> Iterator[Seen]:
    rows = Support.objects.filter(goal__person=person, state__in=ALIVE)
    supports = list(rows.select_related("goal__person", "supporter", "circle"))
    present = present_in({row.circle_id for row in supports})
    for row in supports:
        plan = readable(row.goal)
        if plan and owner_face(row, present):
            yield Seen(plan.title, _words(row), reverse("goals:one", args=[row.goal_id]))


def _words(row: Support) -> str:
    told = {"name": faces_for([row.supporter])[0].name, "day": date_format(localdate(row.made_at))}
    if row.state == Support.State.ASKED:
        return _("You asked %(name)s on %(day)s to stand beside this goal. They can read what you chose.") % told
    return _("%(name)s stands beside this goal and reads what you chose. You asked on %(day)s.") % told


def _of_circles(person: Person) -> Iterator[Seen]:
    insides = insides_of(person)
    for goal in Goal.objects.filter(circle__in=list(insides)).select_related("circle"):
        if goal.circle_id and (plan := readable(goal)):
            words = _("Everyone in this circle reads it: %(circle)s.") % {"circle": insides[goal.circle_id].title}
            yield Seen(plan.title, words, reverse("goals:one", args=[goal.pk]))
