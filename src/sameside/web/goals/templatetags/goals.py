"""The lines of a goal's history, in words."""

from typing import Final

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from sameside.web.goals.adjusting import named
from sameside.web.goals.queries.one import Line

register = template.Library()

BY_ONESELF: Final[dict[str, Promise]] = {
    "began": lazy("You began it."),
    "adjusted": lazy("You changed it."),
    "again-on": lazy("You set the day of the next look back."),
    "rest": lazy("You let it rest."),
    "go-on": lazy("You took it up again."),
    "finish": lazy("You called it done."),
    "let-go": lazy("You let it go."),
    "again": lazy("You opened it again."),
    "kept": lazy("You left the circle. This is the goal as it stood then, with your own words."),
    "beside": lazy("%(whom)s said yes to stand beside it."),
    "alone": lazy("%(whom)s is no longer beside it."),
}
BY_ANOTHER: Final[dict[str, Promise]] = {
    "began": lazy("%(who)s began it."),
    "adjusted": lazy("%(who)s changed it."),
    "again-on": lazy("%(who)s set the day of the next look back."),
    "rest": lazy("%(who)s let it rest."),
    "go-on": lazy("%(who)s took it up again."),
    "finish": lazy("%(who)s called it done."),
    "let-go": lazy("%(who)s let it go."),
    "again": lazy("%(who)s opened it again."),
}
CHOSEN: Final[dict[str, Promise]] = {
    "keep": lazy("You kept it as it was."),
    "smaller": lazy("You wanted it smaller."),
    "other": lazy("You wanted the same, another way."),
    "drop": lazy("You wanted to let it go."),
}


@register.filter
def in_words(line: Line) -> str:
    words = (BY_ONESELF if line.mine else BY_ANOTHER).get(line.kind, "")
    who = line.face.name if line.face else _("Someone who was here")
    whom = line.whom.name if line.whom else _("Someone")
    return str(words) % {"who": who, "whom": whom}


@register.filter
def changed(line: Line) -> list[tuple[str, str, str]]:
    return named(line.changes)


@register.filter
def chosen_then(kind: str) -> str:
    return str(CHOSEN.get(kind, ""))
