import pytest
from django.db import IntegrityError, transaction

from sameside.web.goals.models import CheckIn, Goal, Support
from sameside.web.goals.plan import plan_from
from sameside.web.vault.keys import Owner, destroy_key
from tests.cast import Cast
from tests.web.goals.made import a_plan, asked, goal_of, noted


def test_a_goal_is_sealed_for_whose_it_is_and_a_check_in_for_who_wrote_it(cast: Cast) -> None:
    own, shared = goal_of(cast.maya), goal_of(cast.maya, circle=cast.couple)
    assert own.owner == cast.maya.owner
    assert shared.owner == cast.couple.owner
    hers, his = noted(cast.maya, shared), noted(cast.jonas, shared)
    destroy_key(Owner("person", str(cast.jonas.pk)))
    assert CheckIn.objects.get(pk=his.pk).body is None
    assert CheckIn.objects.get(pk=hers.pk).body is not None
    assert plan_from(Goal.objects.get(pk=shared.pk).body).title


def test_a_goal_has_one_owner(cast: Cast) -> None:
    for person, circle in ((None, None), (cast.maya, cast.couple)):
        goal = Goal(person=person, circle=circle)
        goal.body_sealed = b"x"
        with pytest.raises(IntegrityError), transaction.atomic():
            goal.save()
    assert a_plan().is_open


def test_a_support_says_whose_goal_it_is_and_who_reads_it(cast: Cast) -> None:
    support = asked(goal_of(cast.maya), cast.couple, cast.jonas)
    assert (support.owner_id, support.reader_id) == (cast.maya.pk, cast.jonas.pk)
    with pytest.raises(ValueError, match="nobody beside it"):
        _ = Support(goal=goal_of(cast.maya, circle=cast.couple)).owner_id
