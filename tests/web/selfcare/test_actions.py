import uuid
from datetime import date, timedelta

from django.utils import timezone

from sameside.web.selfcare import actions, queries
from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.models import Boundary, Ritual, Tick
from sameside.web.sharing.actions import share
from sameside.web.sharing.kinds import KINDS
from sameside.web.sharing.models import Share
from tests.cast import Cast

DAY = date(2026, 3, 10)
WALK = Habit("Walk", "body", "daily")


def test_a_form_sent_twice_makes_one(cast: Cast) -> None:
    key = uuid.uuid4()
    assert actions.begin(cast.maya, WALK, key) == actions.begin(cast.maya, WALK, key)
    assert actions.set_down(cast.maya, {"line": "a"}, key) == actions.set_down(cast.maya, {"line": "a"}, key)
    assert (Ritual.objects.count(), Boundary.objects.count()) == (1, 1)


def test_a_key_of_somebody_else_gives_nothing_away_and_takes_nothing(cast: Cast) -> None:
    hers = actions.begin(cast.maya, WALK, uuid.uuid4())
    his = actions.begin(cast.jonas, Habit("Swim"), hers.pk)
    assert his.pk != hers.pk
    hers.refresh_from_db()
    assert (hers.person, queries.habit_of(hers)) == (cast.maya, WALK)


def test_two_ticks_of_a_day_are_one_and_keep_the_word(cast: Cast) -> None:
    row = actions.begin(cast.maya, WALK)
    actions.tick(row, DAY, "Lighter.")
    actions.tick(row, DAY)
    assert [tick.body for tick in Tick.objects.all()] == [{"word": "Lighter."}]
    actions.tick(row, DAY, "")
    assert Tick.objects.get().body == {"word": ""}


def test_a_tick_is_taken_back_for_its_day_alone(cast: Cast) -> None:
    row = actions.begin(cast.maya, WALK)
    actions.tick(row, DAY)
    actions.tick(row, DAY - timedelta(days=1), "Before.")
    actions.untick(row, DAY)
    actions.untick(row, DAY)
    assert [tick.day for tick in Tick.objects.all()] == [DAY - timedelta(days=1)]


def test_resting_and_letting_go_keep_the_words_and_deleting_does_not(cast: Cast) -> None:
    row = actions.begin(cast.maya, WALK)
    actions.tick(row, DAY, "Lighter.")
    for state in ("paused", "gone", "on"):
        actions.turn(row, state)
        assert queries.habit_of(Ritual.objects.get()).state == state
    assert [word.text for word in queries.words_of(cast.maya)] == ["Lighter."]
    actions.delete(row)
    assert not Tick.objects.exists()


def test_nothing_of_it_lies_open_in_the_database(cast: Cast) -> None:
    row = actions.begin(cast.maya, Habit("canary-name", hope="canary-hope", at="07:30", rhythm="daily"))
    actions.tick(row, DAY, "canary-word")
    actions.set_down(cast.maya, {"line": "canary-line"})
    rows = [row for model in (Ritual, Tick, Boundary) for row in model.objects.values_list()]
    plain = repr([bytes(one) if isinstance(one, memoryview) else one for row in rows for one in row])
    assert "canary" not in plain
    assert "07:30" not in plain
    assert "daily" not in plain


def test_whoever_leaves_for_good_leaves_nothing_behind(cast: Cast) -> None:
    for person in (cast.maya, cast.jonas):
        actions.tick(actions.begin(person, WALK), DAY, "Mine.")
        actions.set_down(person, {"line": "No."})
    actions.erase(cast.maya)
    for model in (Ritual, Tick, Boundary):
        assert [row.person for row in model._default_manager.all()] == [cast.jonas]


def test_a_boundary_is_rewritten(cast: Cast) -> None:
    row = actions.set_down(cast.maya, {"line": "No."})
    actions.rewrite(row, {"line": "Not now."})
    assert Boundary.objects.get().body == {"line": "Not now."}


def test_a_ritual_that_is_thrown_away_is_shared_no_more(cast: Cast) -> None:
    row = actions.begin(cast.maya, WALK)
    share(cast.maya, KINDS["ritual"], row.pk, [cast.jonas])
    Share.objects.update(visible_at=timezone.now())
    actions.delete(row)
    assert Share.objects.get().ended_at is not None
