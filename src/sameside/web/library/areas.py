"""The ten areas of practice, in the order people meet them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Area:
    id: str
    name: str | Promise
    line: str | Promise


AREAS = (
    Area("listening", _("Listening"), _("Hear before you answer.")),
    Area("speaking", _("Speaking up"), _("Say the hard thing so it can be heard.")),
    Area("conflict", _("Conflict"), _("Stop it from getting worse. Then understand it.")),
    Area("wordless", _("Without words"), _("Faces, hands, voices, and the space between.")),
    Area("empathy", _("Empathy"), _("See the day through the other’s eyes.")),
    Area("reflection", _("Self-reflection"), _("Find out what you really think.")),
    Area("beliefs", _("Beliefs"), _("Old rules, tested in daylight.")),
    Area("goals", _("Goals"), _("Small, shared, written down.")),
    Area("selfcare", _("Self-care"), _("You cannot listen on empty.")),
    Area("openness", _("Openness"), _("Let yourself be known, a little at a time.")),
)


def area_of(area_id: str) -> Area:
    """Raises KeyError for an id that is not one of the ten."""
    for area in AREAS:
        if area.id == area_id:
            return area
    raise KeyError(area_id)
