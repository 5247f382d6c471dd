"""When somebody leaves a circle or the server: what ends, what stays, and what goes along."""

from uuid import uuid4

import pytest

from sameside.web.circles.actions import leave
from sameside.web.circles.inviting import confirm, invite
from sameside.web.circles.models import Invitation, Member
from sameside.web.goals.actions import changing, checking, erase, going, making, supporting
from sameside.web.goals.models import CheckIn, Desk, Goal, Moment, Review, Sketch, Support, Word
from sameside.web.goals.plan import LET_GO
from sameside.web.goals.queries.goals import insides_of
from sameside.web.goals.queries.one import entries_of, history_of
from sameside.web.people.actions import leave_for_good
from sameside.web.reminders.queries import when
from sameside.web.sharing.ledger import broken
from sameside.web.sharing.models import Head, Line
from sameside.web.vault.safekeeping import WHEN_RESTORED
from tests.cast import Cast
from tests.web.goals.made import asked, beside, goal_of, noted, now_in

SAID = {"well": "dinner early", "hard": "", "then": "keep"}


def words_in(goal: Goal, viewer: object, circle: object) -> list[str]:
    inside = insides_of(viewer).get(circle.pk)  # type: ignore[arg-type,attr-defined]
    return [one.words for one in entries_of(goal, viewer, now_in(goal).measure, inside)]  # type: ignore[arg-type]


def test_leaving_the_circle_ends_standing_beside_at_once_and_the_goal_goes_on(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    for leaver in (cast.jonas, cast.maya):
        support = beside(goal, cast.couple, cast.jonas)
        leave(leaver, cast.couple)
        support.refresh_from_db()
        assert support.state == Support.State.OVER
        Member.objects.create(circle=cast.couple, person=leaver)
    assert now_in(goal).is_open
    kinds = [row.body["kind"] for row in Moment.objects.filter(goal=goal).select_related("goal")]
    assert kinds == ["began", "beside", "alone", "beside", "alone"]


def test_a_new_member_is_reminded_of_the_goals_that_were_there_before(cast: Cast) -> None:
    open_one, own = goal_of(cast.maya, circle=cast.friends), goal_of(cast.maya)
    ended = goal_of(cast.maya, circle=cast.friends)
    changing.move(cast.maya, ended, "let-go", "")
    newcomer = cast.sam
    invitation, _token = invite(cast.maya, cast.friends)
    invitation.state, invitation.newcomer = Invitation.State.WAITING, newcomer
    invitation.save()
    confirm(invitation)
    assert when(newcomer, "goal-check-in", open_one.pk) == when(cast.maya, "goal-check-in", open_one.pk) is not None
    assert when(newcomer, "goal-check-in", ended.pk) is None
    assert when(newcomer, "goal-check-in", own.pk) is None


def test_leaving_another_circle_ends_nothing_here(cast: Cast) -> None:
    support = beside(goal_of(cast.maya), cast.couple, cast.jonas)
    leave(cast.maya, cast.friends)
    support.refresh_from_db()
    assert support.state == Support.State.BESIDE


def test_whoever_leaves_keeps_the_goal_as_it_was_with_their_own_words_alone(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    noted(cast.maya, goal, 2, "hers")
    noted(cast.jonas, goal, 3, "his")
    checking.look_back(cast.jonas, goal, now_in(goal), uuid4(), SAID)
    leave(cast.jonas, cast.couple)
    (own,) = Goal.objects.filter(person=cast.jonas)
    assert [row.body["words"] for row in CheckIn.objects.filter(goal=own)] == ["his"]
    assert (now_in(own).title, now_in(own).state) == (now_in(goal).title, LET_GO)
    assert Review.objects.get(person=cast.jonas).goal == own
    assert when(cast.jonas, "goal-check-in", goal.pk) is None
    assert words_in(goal, cast.maya, cast.couple) == ["his", "hers"]
    assert now_in(goal).is_open


def test_whoever_had_no_hand_in_it_takes_nothing_along(cast: Cast) -> None:
    goal_of(cast.maya, circle=cast.couple)
    leave(cast.jonas, cast.couple)
    assert not Goal.objects.filter(person=cast.jonas).exists()


def test_of_somebody_who_left_the_others_do_not_read_what_they_are_called_now(cast: Cast) -> None:
    goal = goal_of(cast.jonas, circle=cast.couple)
    noted(cast.jonas, goal, 3, "his")
    leave(cast.jonas, cast.couple)
    cast.jonas.name = "Another name"
    cast.jonas.save()
    insides = insides_of(cast.maya)
    (entry,) = entries_of(goal, cast.maya, now_in(goal).measure, insides[cast.couple.pk])
    (line,) = history_of(goal, cast.maya, insides)
    assert (entry.face, line.face) == (None, None)


def test_whoever_comes_later_sees_the_goal_from_then_on(cast: Cast) -> None:
    from sameside.web.circles.models import Circle

    goal = goal_of(cast.maya, circle=cast.friends)
    noted(cast.maya, goal, 2, "before")
    assert isinstance(cast.friends, Circle)
    Member.objects.create(circle=cast.friends, person=cast.grace)
    noted(cast.maya, goal, 3, "after")
    assert words_in(goal, cast.grace, cast.friends) == ["after"]
    assert words_in(goal, cast.noor, cast.friends) == ["after", "before"]
    assert history_of(goal, cast.grace, insides_of(cast.grace)) == []


def test_a_circle_that_closes_leaves_no_goal_behind(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.friends)
    for person in (cast.maya, cast.noor):
        leave(person, cast.friends)
    assert not Goal.objects.filter(pk=goal.pk).exists()
    assert Goal.objects.filter(person=cast.maya).count() == 1


def test_going_for_good_takes_what_is_theirs_and_only_their_words_from_what_is_shared(cast: Cast) -> None:
    own, shared, hers = goal_of(cast.jonas), goal_of(cast.jonas, circle=cast.couple), goal_of(cast.maya)
    noted(cast.jonas, shared, 3, "his")
    noted(cast.maya, shared, 4, "hers")
    support = beside(hers, cast.couple, cast.jonas)
    supporting.say(support, uuid4(), "I like it.")
    asked(own, cast.couple, cast.maya)
    making.sketch(cast.jonas, uuid4(), "smart", None)
    checking.set_aside(cast.jonas, own.pk, now_in(own).rhythm.anchor)
    checking.look_back(cast.jonas, shared, now_in(shared), uuid4(), SAID)
    leave_for_good(cast.jonas)
    for model in (Sketch, CheckIn, Review, Word, Desk):
        assert not model._default_manager.filter(person=cast.jonas).exists(), model
    assert not Goal.objects.filter(person=cast.jonas).exists()
    assert not Support.objects.exists()
    assert not Moment.objects.filter(author=cast.jonas).exists()
    assert words_in(shared, cast.maya, cast.couple) == ["hers"]
    assert now_in(shared).is_open
    assert now_in(hers).is_open


def test_erasing_twice_or_in_another_order_changes_nothing_more(cast: Cast) -> None:
    shared = goal_of(cast.jonas, circle=cast.couple)
    noted(cast.jonas, shared, 3, "his")
    for _ in range(2):
        erase(cast.jonas)
    leave(cast.jonas, cast.couple)
    assert not Goal.objects.filter(person=cast.jonas).exists()
    assert Goal.objects.filter(circle=cast.couple).exists()


def lines(owner: object) -> list[str]:
    return list(Line.objects.filter(owner=owner).values_list("what", flat=True))


def test_leaving_the_circle_is_a_line_of_the_record(cast: Cast) -> None:
    asked(goal_of(cast.maya), cast.couple, cast.jonas)
    leave(cast.jonas, cast.couple)
    assert lines(cast.maya) == ["asked", "parted"]


def test_whoever_goes_for_good_leaves_no_record_and_the_end_in_that_of_others(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[object] = []
    monkeypatch.setattr(going, "ring", rung.append)
    hers = beside(goal_of(cast.jonas), cast.couple, cast.maya)
    mine = beside(goal_of(cast.maya), cast.couple, cast.jonas)
    supporting.look(hers)
    leave_for_good(cast.maya)
    assert lines(cast.maya) == []
    assert not Head.objects.filter(owner=cast.maya).exists()
    assert lines(cast.jonas) == ["asked", "beside", "looked", "parted"]
    assert rung == [mine.pk]
    assert broken(cast.jonas.pk) is None
    assert {line.reader_name for line in Line.objects.filter(owner=cast.jonas)} == {None}


def test_after_a_backup_was_put_back_nobody_stands_beside_a_goal(cast: Cast) -> None:
    support = beside(goal_of(cast.maya), cast.couple, cast.jonas)
    for clean_up in WHEN_RESTORED:
        clean_up([])
    support.refresh_from_db()
    assert support.state == Support.State.OVER
    assert lines(cast.maya) == ["asked", "beside", "restored"]
