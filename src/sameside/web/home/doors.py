"""The doors of the room for growing: the same for everybody, whatever lies behind them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sameside.web.ui.context import address


@dataclass(frozen=True)
class Door:
    name: str | Promise
    line: str | Promise
    route: str
    icon: str

    @property
    def url(self) -> str:
        return address(self.route)


DOORS = (
    Door(_("Journal"), _("A page of your own, with a question to begin with or without."), "journal:list", "pen"),
    Door(_("Beliefs"), _("Old rules and harsh thoughts, looked at from all sides."), "beliefs:home", "speech"),
    Door(_("Goals"), _("One thing to change, cut small, with a day to look at it."), "goals:home", "progress"),
    Door(_("Self-care"), _("Rituals, a few quiet minutes, and where your line is."), "selfcare:home", "pause"),
    Door(_("Openness"), _("From what only you know to what you might say, step by step."), "openness:home", "lock"),
    Door(_("What I share"), _("Who sees what, since when, and how to take it back."), "sharing:list", "both"),
)


def doors() -> list[Door]:
    """Those that lead somewhere on this server."""
    return [door for door in DOORS if door.url]
