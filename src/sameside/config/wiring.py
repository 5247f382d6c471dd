"""Who hears of what: lower apps keep lists, and here the upper apps are put on them. No signals."""

from sameside.config.returning import leave_again
from sameside.web.circles.actions import leave_all
from sameside.web.circles.leaving import WHEN_SOMEONE_LEAVES
from sameside.web.coaching import actions as coaching
from sameside.web.people.actions import ring
from sameside.web.people.erasing import WHEN_SOMEONE_GOES
from sameside.web.safety import gate
from sameside.web.safety.ending import WHEN_A_SIGN_IN_ENDS
from sameside.web.sittings import actions as sittings
from sameside.web.vault.safekeeping import WHEN_RESTORED


def tie() -> None:
    WHEN_SOMEONE_LEAVES.append(sittings.leave_circle)
    WHEN_SOMEONE_GOES.append(sittings.erase)
    WHEN_SOMEONE_GOES.append(coaching.erase)
    WHEN_SOMEONE_GOES.append(leave_all)
    WHEN_SOMEONE_GOES.append(lambda person: gate.forget(str(person.id)))
    WHEN_A_SIGN_IN_ENDS.append(ring)
    WHEN_RESTORED.append(leave_again)
