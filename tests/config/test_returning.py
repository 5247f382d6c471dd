import pytest

from sameside.config.returning import leave_again
from sameside.web.circles.queries import circles_of
from sameside.web.people import actions
from sameside.web.people.actions import leave_for_good
from sameside.web.people.models import Person
from sameside.web.vault.keys import Owner, destroy_key, destroyed_owners
from sameside.web.vault.safekeeping import WHEN_RESTORED
from tests.cast import Cast


def _as_in_the_backup(cast: Cast) -> None:
    """The key is gone, the row is as it was."""
    Person.objects.filter(pk=cast.jonas.pk).update(is_active=True, email="jonas@house.example")


def test_whoever_left_since_the_backup_leaves_again(cast: Cast) -> None:
    leave_for_good(Person.objects.get(pk=cast.jonas.pk))
    _as_in_the_backup(cast)
    leave_again(destroyed_owners())
    back = Person.objects.get(pk=cast.jonas.pk)
    assert (back.is_active, "jonas" in back.email, back.name) == (False, False, None)
    assert circles_of(back) == []


def test_a_leaving_that_was_cut_off_in_the_middle_is_finished_later(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def destroyed_and_then_the_power_fails(owner: Owner) -> None:
        destroy_key(owner)
        raise SystemExit

    monkeypatch.setattr(actions, "destroy_key", destroyed_and_then_the_power_fails)
    with pytest.raises(SystemExit):
        leave_for_good(Person.objects.get(pk=cast.jonas.pk))
    half = Person.objects.get(pk=cast.jonas.pk)
    assert (half.is_active, half.name) == (True, None)
    monkeypatch.undo()
    leave_again(destroyed_owners())
    gone = Person.objects.get(pk=cast.jonas.pk)
    assert (gone.is_active, "jonas" in gone.email) == (False, False)
    assert circles_of(gone) == []


def test_everyone_else_stays(cast: Cast) -> None:
    leave_for_good(Person.objects.get(pk=cast.jonas.pk))
    before = Person.objects.filter(is_active=True).count()
    leave_again(destroyed_owners())
    assert Person.objects.filter(is_active=True).count() == before > 0


def test_a_restore_calls_it() -> None:
    assert WHEN_RESTORED.count(leave_again) == 1
