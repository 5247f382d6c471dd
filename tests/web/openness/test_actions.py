from datetime import date, timedelta

from django.utils import timezone

from sameside.web.openness import actions, queries, shown
from sameside.web.openness.models import Leaf
from sameside.web.people.actions import leave_for_good
from sameside.web.sharing.actions import share
from sameside.web.sharing.kinds import KINDS
from sameside.web.sharing.models import Share
from tests.cast import Cast


def test_the_same_words_sent_twice_are_one_leaf(cast: Cast) -> None:
    for _ in range(2):
        actions.keep_note(cast.maya, "The same")
        actions.keep_letter(cast.maya, "you", "The same")
    assert Leaf.objects.count() == 2
    Leaf.objects.update(made_at=timezone.now() - timedelta(hours=1))
    actions.keep_note(cast.maya, "The same")
    assert Leaf.objects.count() == 3


def test_a_line_is_kept_once(cast: Cast) -> None:
    line = actions.keep_line(cast.maya, "I am afraid of the phone.")
    Leaf.objects.update(made_at=timezone.now() - timedelta(days=100))
    assert actions.keep_line(cast.maya, "I am afraid of the phone.") == line
    assert actions.keep_line(cast.jonas, "I am afraid of the phone.") != line


def test_a_change_keeps_both_when_two_windows_wrote(cast: Cast) -> None:
    leaf = actions.keep_letter(cast.maya, "Dad", "At first")
    seen = queries.written(leaf).digest
    assert actions.change(leaf, "In one window", "Dad", seen) == leaf
    other = actions.change(leaf, "In another window", "Dad", seen)
    assert other != leaf
    texts = sorted(queries.written(one).text for one in Leaf.objects.all())
    assert texts == ["In another window", "In one window"]
    assert actions.change(leaf, "In one window", "Dad", seen) == leaf


def test_what_was_sealed_is_opened_for_good(cast: Cast) -> None:
    leaf = actions.keep_note(cast.maya, "Later", date(2030, 1, 1))
    actions.unseal(leaf)
    leaf.refresh_from_db()
    assert not queries.written(leaf).is_sealed
    assert queries.written(leaf).text == "Later"


def test_what_is_burned_is_shared_no_more(cast: Cast) -> None:
    leaf = actions.keep_line(cast.maya, "One line")
    share(cast.maya, KINDS["line"], leaf.pk, [cast.jonas])
    Share.objects.update(visible_at=timezone.now())
    actions.burn(leaf)
    assert not Leaf.objects.exists()
    assert Share.objects.get().ended_at is not None
    assert shown.line(cast.maya, leaf.pk) is None


def test_nothing_of_it_lies_open_in_the_database(cast: Cast) -> None:
    actions.keep_note(cast.maya, "canary-note", date(2031, 4, 5))
    actions.keep_letter(cast.maya, "canary-to", "canary-letter")
    actions.keep_line(cast.maya, "canary-line")
    rows = [bytes(one) if isinstance(one, memoryview) else one for row in Leaf.objects.values_list() for one in row]
    assert all(word not in repr(rows) for word in ("canary", "2031", "letter", "note"))


def test_whoever_leaves_for_good_leaves_nothing_behind(cast: Cast) -> None:
    for person in (cast.maya, cast.jonas):
        actions.keep_note(person, "Mine")
    leave_for_good(cast.maya)
    assert [leaf.person for leaf in Leaf.objects.all()] == [cast.jonas]
