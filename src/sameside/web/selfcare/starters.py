"""Rituals to begin with. Each is small; people change the words as they like."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Starter:
    id: str
    kind: str
    name: Promise
    hope: Promise
    rhythm: str = "free"
    practice: str = ""

    @property
    def filled(self) -> dict[str, Any]:
        """As the form's first words."""
        words = {"name": str(self.name), "hope": str(self.hope)}
        return words | {"kind": self.kind, "rhythm": self.rhythm, "practice": self.practice}


STARTERS: Final = {
    one.id: one
    for one in (
        Starter("breathe", "mind", _("Three minutes of slow breathing"), _("Less rush in my chest"), "daily", "longer-out"),
        Starter("arrive", "mind", _("Eyes, hands, ears when I come home"), _("Arriving before I talk"), "free", "eyes-hands-ears"),
        Starter("no-phone-tea", "mind", _("One cup of tea without a phone"), _("Ten minutes that are mine"), "daily"),
        Starter("walk", "body", _("A walk around the block"), _("A clearer head"), "daily"),
        Starter("stretch", "body", _("Stretch my back and neck"), _("Less weight on my shoulders"), "daily"),
        Starter("dance", "body", _("Dance to one song in the kitchen"), _("Feeling a bit more alive"), "free"),
        Starter("hands", "joy", _("Make something with my hands"), _("Time flies by, in a good way"), "weekly"),
        Starter("music", "joy", _("Play or sing something"), _("To hear myself"), "free"),
        Starter("read", "joy", _("Read ten pages of a book I like"), _("Being somewhere else for a while"), "free"),
        Starter("screens", "rest", _("Screens off an hour before bed"), _("Falling asleep sooner"), "daily"),
        Starter("evening", "rest", _("Put the day down before sleep"), _("Not taking it all to bed"), "daily", "evening"),
        Starter("nothing", "rest", _("Lie down and do nothing"), _("A real break"), "free"),
        Starter("call", "people", _("Call someone who does me good"), _("Not carrying it all alone"), "weekly"),
        Starter("table", "people", _("Eat with somebody at a table"), _("Company without a task"), "weekly"),
        Starter("thanks", "people", _("Thank someone for a small thing"), _("Seeing what is there"), "free"),
        Starter("closed-door", "limits", _("One hour with the door closed"), _("To be nobody’s helper for a while"), "weekly"),
        Starter("say-later", "limits", _("Say “I will think about it” before I say yes"), _("Fewer yeses that I regret"), "free"),
        Starter("work-ends", "limits", _("Stop work at the time I set"), _("An evening that is one"), "days"),
    )
}  # fmt: skip
