import uuid
from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from sameside.web.sharing import access, actions
from sameside.web.sharing.kinds import KINDS
from tests.cast import Cast
from tests.web.goals.made import asked, goal_of
from tests.web.sharing.box import Box, Giver


def test_one_gives_what_is_ones_own_and_nothing_else(cast: Cast, box: Box) -> None:
    stone = box.put(cast.maya)
    assert access.mine_to_give(cast.maya, "stone", stone)[1].title == "A stone"
    for person, kind in ((cast.jonas, "stone"), (cast.maya, "no-such-kind")):
        with pytest.raises(Http404):
            access.mine_to_give(person, kind, stone)


def test_only_the_owner_may_stop_it_even_twice(cast: Cast, give: Giver) -> None:
    share = give(soon=True)
    assert access.share_by(cast.maya, share.pk) == share.pk
    actions.stop(share.pk)
    assert access.share_by(cast.maya, share.pk) == share.pk
    with pytest.raises(Http404):
        access.share_by(cast.jonas, share.pk)


def test_whoever_shares_too_may_stop_only_their_own(cast: Cast, give: Giver) -> None:
    mine, yours = give(), give(owner=cast.jonas, reader=cast.maya)
    for person, own, other in ((cast.maya, mine, yours), (cast.jonas, yours, mine)):
        assert access.share_by(person, own.pk) == own.pk
        for stranger in (other.pk, uuid.uuid4()):
            with pytest.raises(Http404):
                access.share_by(person, stranger)


def test_only_the_reader_may_read_and_only_while_it_is_open(cast: Cast, give: Giver) -> None:
    share, now = give(days=2), timezone.now()
    assert access.share_for(cast.jonas, share.pk, now) == share
    for person, at in (
        (cast.maya, now),
        (cast.sam, now),
        (cast.jonas, now - timedelta(hours=1)),
        (cast.jonas, now + timedelta(days=3)),
    ):
        with pytest.raises(Http404):
            access.share_for(person, share.pk, at)


def test_a_thing_that_is_gone_shows_nothing(cast: Cast, box: Box, give: Giver) -> None:
    share = give()
    assert access.piece_for(share).title == "A stone"
    box.stones.clear()
    with pytest.raises(Http404):
        access.piece_for(share)
    del KINDS["stone"]
    with pytest.raises(Http404):
        access.piece_for(share)
    KINDS["stone"] = box.kind


def test_a_goal_somebody_stands_beside_is_ended_on_its_own_page(cast: Cast) -> None:
    support = asked(goal_of(cast.maya), cast.couple, cast.jonas)
    with pytest.raises(Http404):
        access.share_by(cast.maya, support.pk)
