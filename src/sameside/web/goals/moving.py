"""What can become of a goal: the words on each page, and where it leads."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sameside.web.goals import adjusting
from sameside.web.goals.access import Held
from sameside.web.goals.actions import changing, checking
from sameside.web.goals.forms.steps import AdjustForm
from sameside.web.goals.forms.ways import DROP, KEEP, ReviewForm
from sameside.web.people.models import Person


@dataclass(frozen=True)
class Way:
    id: str
    heading: Promise
    about: Promise
    button: Promise
    done: Promise


WAYS: Final[dict[str, Way]] = {
    way.id: way
    for way in (
        Way(
            "rest",
            _("Let it rest for a while?"),
            _("No check-ins come while it rests. It stays here as it is, and you take it up again when you like."),
            _("Let it rest"),
            _("It rests now."),
        ),
        Way(
            "go-on",
            _("Take it up again?"),
            _("Check-ins come again from here on. Nothing is counted of the time in between."),
            _("Take it up"),
            _("It goes on."),
        ),
        Way(
            "finish",
            _("Is it done?"),
            _("It moves to the ones that came to an end. You can read it there, and open it again."),
            _("Call it done"),
            _("It is done, and kept."),
        ),
        Way(
            "let-go",
            _("Let it go?"),
            _("Some goals are right for a season. Letting one go is a full answer, and you can open it again."),
            _("Let it go"),
            _("It is let go, and kept."),
        ),
        Way(
            "again",
            _("Open it again?"),
            _("It goes on with what it says now. You can change that first thing."),
            _("Open it again"),
            _("It is open again."),
        ),
    )
}


def adjusted(person: Person, held: Held, form: AdjustForm, version: int) -> None:
    changing.adjust(person, held.goal, adjusting.plan_in(held, form), version, form.cleaned_data["because"])


def looked_back(person: Person, held: Held, form: ReviewForm, key: UUID, today: date) -> str:
    """Keeps it, and says where to go: what was chosen leads to the page where it is done."""
    given, goal, plan = form.cleaned_data, held.goal, held.plan
    if given["then"] != DROP:
        plan = changing.look_again(person, goal, form.next_look(today))
    checking.look_back(person, goal, plan, key, {name: given[name] for name in ("well", "hard", "then")})
    if given["then"] == DROP:
        return reverse("goals:move", args=[goal.pk, "let-go"])
    return reverse("goals:one" if given["then"] == KEEP else "goals:adjust", args=[goal.pk])
