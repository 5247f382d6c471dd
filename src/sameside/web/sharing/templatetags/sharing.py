"""What the pages of a thing say about who sees it: {% load sharing %}{% seen_by item %} and {% share_button kind item %}.

A list may ask for each of its things: whom somebody shares with is read once a request.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from sameside.web.sharing.kinds import Part
from sameside.web.sharing.queries import Row, living_of
from sameside.web.ui.markdown import written

register = template.Library()
READ_ONCE = "_shares_of_this_person"
A_WEEK = timedelta(days=6)


@register.inclusion_tag("sharing/seen_by.html", takes_context=True)
def seen_by(context: template.Context, item: UUID) -> dict[str, Any]:
    """“Only you”, or who can see it since when."""
    return {"rows": _rows(context, item)}


@register.inclusion_tag("sharing/share_button.html", takes_context=True)
def share_button(context: template.Context, kind: str, item: UUID) -> dict[str, Any]:
    """Who sees it, and the way to the page on which it is shared."""
    return {"rows": _rows(context, item), "kind": kind, "item": item}


@register.filter
def since(at: datetime) -> str:
    """The day as one would say it: today by the clock, within a week by its name, then by its date."""
    here, now = timezone.localtime(at), timezone.localtime()
    if here.date() == now.date():
        return _("%(time)s today") % {"time": date_format(here, "TIME_FORMAT")}
    if here > now:
        return _("%(time)s on %(day)s") % {"time": date_format(here, "TIME_FORMAT"), "day": date_format(here, "l")}
    return date_format(here, "l" if now - here < A_WEEK else "DATE_FORMAT")


@register.filter
def last_day(until: datetime) -> str:
    """What ends at midnight is told by the day before."""
    return date_format(timezone.localtime(until - timedelta(seconds=1)), "DATE_FORMAT")


@register.filter
def names(faces: Sequence[Any]) -> str:
    return str(get_text_list([face.name for face in faces], _("and")))


@register.filter
def in_words(part: Part) -> str:
    """Safe HTML of what was written with Markdown; other words come as they are, to be escaped by the page."""
    return written(part.words) if part.markdown else part.words


def _rows(context: template.Context, item: UUID) -> list[Row]:
    request = context["request"]
    found = getattr(request, READ_ONCE, None)
    if found is None:
        found = living_of(request.user, timezone.now())
        setattr(request, READ_ONCE, found)
    rows: list[Row] = found.get(item, [])
    return rows
