from uuid import uuid4

from sameside.web.goals.shown import shown
from sameside.web.sharing.kinds import KINDS
from tests.cast import Cast
from tests.web.goals.made import goal_of, noted


def test_a_goal_that_is_shared_is_its_plan_and_nothing_that_was_noted(cast: Cast) -> None:
    goal = goal_of(cast.maya, why="It matters.", obstacle="CanaryObstacle")
    noted(cast.maya, goal, 3, "CanaryWord")
    piece = shown(cast.maya, goal.pk)
    assert piece is not None
    assert piece.title == "Phones away at dinner"
    assert [part.words for part in piece.parts] == [
        "On weekdays we put them in the drawer.", "Evenings: from 2 to 5.", "It matters.",
    ]  # fmt: skip
    assert "Canary" not in repr(piece)


def test_what_is_not_ones_own_or_is_gone_is_nothing(cast: Cast) -> None:
    shared = goal_of(cast.maya, circle=cast.couple)
    for person, key in ((cast.jonas, goal_of(cast.maya).pk), (cast.maya, shared.pk), (cast.maya, uuid4())):
        assert shown(person, key) is None


def test_sharing_knows_the_kind() -> None:
    assert KINDS["goal"].shown is shown
