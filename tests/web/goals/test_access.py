from uuid import uuid4

import pytest
from django.http import Http404

from sameside.web.circles.actions import leave
from sameside.web.circles.models import Member
from sameside.web.goals import access
from sameside.web.goals.actions import making, supporting
from sameside.web.goals.models import Word
from sameside.web.people.actions import leave_for_good
from sameside.web.people.models import Person
from sameside.web.sharing.otherwise import is_open_to
from tests.cast import Cast
from tests.web.goals.made import asked, beside, goal_of, noted


def refused(*calls: object) -> None:
    for call in calls:
        with pytest.raises(Http404):
            call()  # type: ignore[operator]


def test_ones_own_goal_is_found_and_nobody_elses(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    assert access.goal_for(cast.maya, goal.pk).plan.title == "Phones away at dinner"
    assert access.own_goal_for(cast.maya, goal.pk).inside is None
    refused(*(lambda who=who: access.goal_for(who, goal.pk) for who in (cast.jonas, cast.noor, cast.sam)))
    refused(lambda: access.goal_for(cast.maya, uuid4()))


def test_a_shared_goal_is_everybodys_in_the_circle_and_of_nobody_outside(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    for person in (cast.maya, cast.jonas):
        held = access.goal_for(person, goal.pk)
        assert held.inside is not None
        refused(lambda person=person: access.own_goal_for(person, goal.pk))
    refused(*(lambda who=who: access.goal_for(who, goal.pk) for who in (cast.alex, cast.grace, cast.sam)))
    leave(cast.jonas, cast.couple)
    refused(lambda: access.goal_for(cast.jonas, goal.pk))


def test_a_goal_whose_key_is_gone_is_nobodys(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    goal.body_sealed = None
    from sameside.web.vault.keys import destroy_key

    destroy_key(cast.couple.owner)
    refused(lambda: access.goal_for(cast.maya, goal.pk))


def test_a_sketch_is_its_makers_alone(cast: Cast) -> None:
    row = making.sketch(cast.maya, uuid4(), "smart", cast.couple.pk)
    assert access.sketch_for(cast.maya, row.pk).pk == row.pk
    refused(lambda: access.sketch_for(cast.jonas, row.pk))
    assert not access.begun(cast.maya, row.pk)


def test_ones_own_check_in_may_be_changed_and_nobody_elses(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    row = noted(cast.jonas, goal)
    assert access.check_in_for(cast.jonas, goal, row.pk).pk == row.pk
    refused(lambda: access.check_in_for(cast.maya, goal, row.pk))
    refused(lambda: access.check_in_for(cast.jonas, goal_of(cast.jonas), row.pk))


def test_whoever_was_asked_reads_and_only_whoever_said_yes_may_write(cast: Cast) -> None:
    support = asked(goal_of(cast.maya), cast.couple, cast.jonas)
    assert access.support_for(cast.jonas, support.pk)[2].name == "Maya"
    refused(lambda: access.beside_for(cast.jonas, support.pk))
    supporting.accept(support)
    assert access.beside_for(cast.jonas, support.pk)[0].pk == support.pk
    refused(*(lambda who=who: access.support_for(who, support.pk) for who in (cast.maya, cast.noor, cast.sam)))


def test_a_supporter_never_comes_in_by_the_owners_door(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    beside(goal, cast.couple, cast.jonas, "what")
    refused(lambda: access.goal_for(cast.jonas, goal.pk))


def test_access_ends_with_the_circle_for_either_of_the_two(cast: Cast) -> None:
    for leaver in (cast.jonas, cast.maya):
        support = beside(goal_of(cast.maya), cast.couple, cast.jonas)
        leave(leaver, cast.couple)
        refused(lambda support=support: access.support_for(cast.jonas, support.pk))
        Member.objects.create(circle=cast.couple, person=leaver)
        refused(lambda support=support: access.support_for(cast.jonas, support.pk))


def test_without_their_seat_nobody_comes_in_even_if_nobody_was_told(cast: Cast) -> None:
    """The list of calls may fail to run; the door looks for itself."""
    support = beside(goal_of(cast.maya), cast.couple, cast.jonas)
    for person in (cast.jonas, cast.maya):
        seat = Member.objects.filter(circle=cast.couple, person=person, left_at=None)
        seat.update(left_at=support.made_at)
        refused(lambda: access.support_for(cast.jonas, support.pk))
        Member.objects.filter(circle=cast.couple, person=person).update(left_at=None)
    assert access.support_for(cast.jonas, support.pk)


def test_access_ends_when_either_is_gone_for_good(cast: Cast) -> None:
    support = beside(goal_of(cast.maya), cast.couple, cast.jonas)
    leave_for_good(cast.maya)
    refused(lambda: access.support_for(cast.jonas, support.pk))


def test_a_word_is_thrown_away_by_whom_it_was_said_to(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    support = beside(goal, cast.couple, cast.jonas)
    supporting.say(support, uuid4(), "I like it.")
    word = Word.objects.get()
    assert access.word_to(cast.maya, goal, word.pk).pk == word.pk
    for person, where in ((cast.jonas, goal), (cast.maya, goal_of(cast.maya))):
        refused(lambda person=person, where=where: access.word_to(person, where, word.pk))


def test_nobody_who_is_switched_off_comes_in(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    Person.objects.filter(pk=cast.maya.pk).update(is_active=False)
    refused(lambda: access.goal_for(Person.objects.get(pk=cast.maya.pk), goal.pk))


def test_a_goal_is_open_to_whoever_stands_beside_it_until_that_ends(cast: Cast) -> None:
    support = asked(goal_of(cast.maya), cast.couple, cast.jonas)
    assert [access.is_beside(one, support.pk) for one in (cast.jonas, cast.maya, cast.sam)] == [True, False, False]
    assert is_open_to(cast.jonas, support.pk)
    supporting.end(support)
    assert not is_open_to(cast.jonas, support.pk)
