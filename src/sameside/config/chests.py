"""What a person can take along, in the order of the file. The app that keeps a part takes it and brings it back."""

from django.utils.translation import gettext_lazy as _

from sameside.web.beliefs import taking as beliefs
from sameside.web.circles import taking as circles
from sameside.web.coaching import taking as coaching
from sameside.web.exports.chests import CHESTS, Chest
from sameside.web.goals import taking as goals
from sameside.web.home import taking as home
from sameside.web.journal import taking as journal
from sameside.web.openness import taking as openness
from sameside.web.people import taking as people
from sameside.web.reminders import taking as reminders
from sameside.web.selfcare import taking as selfcare
from sameside.web.sharing import taking as sharing
from sameside.web.sittings import carrying as sittings


def fill() -> None:
    CHESTS[:] = [
        Chest("you", _("About you"), people.take),
        Chest("circles", _("Your circles"), circles.take),
        Chest("journal", _("Your journal"), journal.take, journal.bring),
        Chest("beliefs", _("Beliefs"), beliefs.take, beliefs.bring),
        Chest("goals", _("Goals"), goals.take, goals.bring),
        Chest("selfcare", _("Rituals and boundaries"), selfcare.take, selfcare.bring),
        Chest("openness", _("Notes, lines and letters"), openness.take, openness.bring),
        Chest("sittings", _("What you said in sittings"), sittings.take),
        Chest("coach", _("What you kept with the coach"), coaching.take, coaching.bring),
        Chest("sharing", _("What you shared, and its record"), sharing.take, sharing.bring),
        Chest("reminders", _("How you want to be reminded"), reminders.take, reminders.bring),
        Chest("today", _("What you work on"), home.take, home.bring),
    ]
