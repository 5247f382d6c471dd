import json

import pytest

from sameside.web.goals.actions import supporting
from sameside.web.sharing import actions, taking
from sameside.web.sharing.models import Share
from tests.cast import Cast
from tests.web.goals.made import beside, goal_of
from tests.web.sharing.box import Giver


def test_one_takes_along_what_one_shared_and_the_record(cast: Cast, give: Giver) -> None:
    share = give(purpose="Because", days=3)
    actions.look(cast.jonas, share.pk)
    actions.stop(share.pk)
    taken = json.loads(json.dumps(taking.take(cast.maya)))
    (row,) = taken["shares"]
    assert (row["kind"], row["title"], row["with"], row["purpose"]) == ("Stone", "A stone", "Jonas", "Because")
    assert row["until"]
    assert row["ended_at"]
    assert len(row["looks"]) == 1
    assert [(line["what"], line["with"]) for line in taken["record"]] == [
        ("shared", "Jonas"),
        ("looked", "Jonas"),
        ("ended", "Jonas"),
    ]
    assert taking.take(cast.jonas) == {"shares": [], "goals_others_see": [], "record": []}


def test_who_looked_at_which_goal_goes_along_too(cast: Cast) -> None:
    supporting.look(beside(goal_of(cast.maya, "Sleep"), cast.couple, cast.jonas))
    taken = json.loads(json.dumps(taking.take(cast.maya)))
    (row,) = taken["goals_others_see"]
    assert (row["title"], len(row["looks"])) == ("Sleep", 1)
    assert row["who"].startswith("Jonas stands beside this goal")
    assert [line["what"] for line in taken["record"]] == ["asked", "beside", "looked"]
    assert taking.bring(cast.sam, taken) == 0


def test_a_file_opens_nothing_to_anybody(cast: Cast, give: Giver) -> None:
    give()
    assert taking.bring(cast.jonas, taking.take(cast.maya)) == 0
    assert taking.bring(cast.maya, {}) == 0
    assert Share.objects.count() == 1


@pytest.mark.parametrize("data", [None, [], {"shares": {}}, {"shares": [1]}, {"other": []}, {"record": None}])
def test_what_is_not_understood_is_refused_with_a_sentence(cast: Cast, data: object) -> None:
    with pytest.raises(ValueError, match="The part about sharing"):
        taking.bring(cast.maya, data)
