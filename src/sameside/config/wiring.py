"""Who hears of what: lower apps keep lists, and here the upper apps are put on them. No signals."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sameside.config import chests
from sameside.config.returning import leave_again
from sameside.web.beliefs import actions as beliefs
from sameside.web.beliefs.shown import shown as shown_belief
from sameside.web.circles.actions import leave_all
from sameside.web.circles.joining import WHEN_SOMEONE_JOINS
from sameside.web.circles.leaving import WHEN_SOMEONE_LEAVES
from sameside.web.coaching import actions as coaching
from sameside.web.goals import actions as goals
from sameside.web.goals import coming
from sameside.web.goals.access import is_beside
from sameside.web.goals.queries.seen import seen_by_others
from sameside.web.goals.shown import shown as shown_goal
from sameside.web.home import actions as home
from sameside.web.journal import actions as journal
from sameside.web.journal import shown as journal_shown
from sameside.web.journal.reminding import next_evening
from sameside.web.openness import actions as openness
from sameside.web.openness import shown as openness_shown
from sameside.web.people.actions import ring
from sameside.web.people.contacts import WHEN_MAIL_IS_SAFE
from sameside.web.people.erasing import WHEN_SOMEONE_GOES
from sameside.web.people.links import LINKS, Link
from sameside.web.reminders import actions as reminders
from sameside.web.reminders.kinds import Kind, offer
from sameside.web.safety import gate
from sameside.web.safety.ending import WHEN_A_SIGN_IN_ENDS
from sameside.web.selfcare import actions as selfcare
from sameside.web.selfcare.reminding import following as following_ritual
from sameside.web.selfcare.shown import shown as shown_ritual
from sameside.web.sharing import actions as sharing
from sameside.web.sharing import kinds as shares
from sameside.web.sharing.otherwise import OPEN_TO, OTHERWISE
from sameside.web.sittings import actions as sittings
from sameside.web.sittings.shown import shown as sitting_shown
from sameside.web.ui.worker import FIRST, PAGES, PARTS, SHELL
from sameside.web.vault.safekeeping import WHEN_RESTORED


def tie() -> None:
    WHEN_SOMEONE_LEAVES.append(sittings.leave_circle)
    WHEN_SOMEONE_LEAVES.append(sharing.leave_circle)
    WHEN_SOMEONE_GOES.append(sittings.erase)
    WHEN_SOMEONE_GOES.append(coaching.erase)
    # Before the record goes: the end of what they stood beside is written in others' records, and none in their own.
    WHEN_SOMEONE_GOES.append(goals.erase)
    WHEN_SOMEONE_GOES.append(sharing.erase)
    WHEN_SOMEONE_GOES.append(home.erase)
    WHEN_SOMEONE_GOES.append(leave_all)
    WHEN_SOMEONE_GOES.append(lambda person: gate.forget(str(person.id)))
    WHEN_A_SIGN_IN_ENDS.append(ring)
    WHEN_RESTORED.append(leave_again)
    WHEN_RESTORED.append(sharing.close_all)
    WHEN_RESTORED.append(goals.close_all)
    tie_reminders()
    tie_shares()
    tie_beliefs()
    tie_journal()
    tie_goals()
    tie_self_care()
    tie_exports()


def tie_reminders() -> None:
    """An app that knows when a thing comes round again offers its kind anew, with `then`."""
    WHEN_SOMEONE_GOES.append(reminders.erase)
    WHEN_MAIL_IS_SAFE.append(reminders.go_on)
    LINKS.append(Link(_("Reminders"), "reminders:page"))
    PARTS.append("reminders/js/worker.js")
    offer(Kind("goal-check-in", _("Looking at a goal")))
    offer(Kind("goal-review", _("Looking back on a goal at its end")))
    offer(Kind("belief-experiment", _("Something to try about a belief")))


def tie_shares() -> None:
    """What can be shared, one thing at a time."""
    WHEN_SOMEONE_GOES.append(openness.erase)
    LINKS.append(Link(_("What you share"), "sharing:list"))
    shares.offer(shares.Kind("line", _("One line"), openness_shown.line))
    shares.offer(shares.Kind("letter", _("A letter that was not sent"), openness_shown.letter))
    shares.offer(shares.Kind("sitting", _("What I said in a sitting"), sitting_shown))


def tie_beliefs() -> None:
    WHEN_SOMEONE_GOES.append(beliefs.erase)
    shares.offer(shares.Kind("belief", _("Belief"), shown_belief))


def tie_journal() -> None:
    WHEN_SOMEONE_GOES.append(journal.erase)
    evening = _("Each evening at seven, from the day you choose it.")
    offer(Kind("prompt", _("A question to write about"), evening, then=next_evening, by_choice=True))
    shares.offer(shares.Kind("entry", _("Journal entry"), journal_shown.entry))
    SHELL.extend(f"journal/{name}.js" for name in ("offline", "unowned", "drafts", "door"))
    for pages in (FIRST, PAGES):
        pages.append(lambda: reverse("journal:offline"))
    shares.offer(shares.Kind("mood", _("Mood chart"), journal_shown.mood))


def tie_goals() -> None:
    WHEN_SOMEONE_JOINS.append(goals.join_circle)
    WHEN_SOMEONE_LEAVES.append(goals.leave_circle)
    offer(Kind(coming.CHECK_IN, _("Looking at a goal"), then=coming.then))
    shares.offer(shares.Kind("goal", _("Goal"), shown_goal))
    OTHERWISE.append(seen_by_others)
    OPEN_TO.append(is_beside)


def tie_self_care() -> None:
    """The timed practices are public pages: they may be kept for when there is no network."""
    WHEN_SOMEONE_GOES.append(selfcare.erase)
    offer(Kind("ritual", _("A ritual"), then=following_ritual))
    LINKS.append(Link(_("On your home screen"), "ui:looks"))
    shares.offer(shares.Kind("ritual", _("Ritual"), shown_ritual))
    SHELL.append("selfcare/")
    for pages in (FIRST, PAGES):
        pages.append(lambda: reverse("selfcare:practices"))


def tie_exports() -> None:
    chests.fill()
    LINKS.append(Link(_("Take it along, bring it back"), "exports:home"))
