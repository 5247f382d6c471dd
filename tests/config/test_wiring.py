"""What ends with what: tied together once, at start-up."""

from sameside.config.returning import leave_again
from sameside.web.circles.actions import leave, leave_all
from sameside.web.circles.leaving import WHEN_SOMEONE_LEAVES
from sameside.web.circles.queries import circles_of
from sameside.web.people.actions import leave_for_good
from sameside.web.people.erasing import WHEN_SOMEONE_GOES
from sameside.web.sharing import actions as sharing
from sameside.web.sharing.kinds import KINDS
from sameside.web.sittings.actions import leave_circle
from sameside.web.vault.safekeeping import WHEN_RESTORED
from tests.cast import Cast


def test_nothing_is_tied_twice() -> None:
    assert WHEN_SOMEONE_GOES.count(leave_all) == 1
    assert WHEN_SOMEONE_LEAVES.count(leave_circle) == 1


def test_what_is_shared_ends_with_a_circle_and_goes_with_its_owner() -> None:
    assert WHEN_SOMEONE_LEAVES.count(sharing.leave_circle) == 1
    assert WHEN_SOMEONE_GOES.count(sharing.erase) == 1
    assert WHEN_RESTORED.index(leave_again) < WHEN_RESTORED.index(sharing.close_all)
    assert {"sitting", "line", "letter"} <= set(KINDS)


def test_whoever_goes_for_good_is_in_no_circle_any_more(cast: Cast) -> None:
    leave_for_good(cast.jonas)
    assert circles_of(cast.jonas) == []


def test_leaving_a_circle_runs_through_all_that_is_tied_to_it(cast: Cast) -> None:
    leave(cast.grace, cast.family)
    assert circles_of(cast.grace) == []
