"""Not yours means not there."""

import pytest
from django.http import Http404

from sameside.web.circles.access import circle_for, invitation_by, wait_of
from sameside.web.circles.inviting import invite, take
from sameside.web.circles.link import token_hash
from tests.cast import Cast


def test_a_member_reaches_their_circle(cast: Cast) -> None:
    assert circle_for(cast.grace, cast.family.id) == cast.family


@pytest.mark.parametrize("outsider", ["sam", "alex", "noor"])
def test_for_everybody_else_there_is_no_such_circle(cast: Cast, outsider: str) -> None:
    with pytest.raises(Http404):
        circle_for(getattr(cast, outsider), cast.couple.id)


def test_only_the_inviter_reaches_an_invitation(cast: Cast) -> None:
    invitation, _ = invite(cast.maya, cast.family)
    assert invitation_by(cast.maya, cast.family.id, invitation.id) == invitation
    with pytest.raises(Http404):
        invitation_by(cast.grace, cast.family.id, invitation.id)


def test_an_invitation_is_not_found_through_another_circle(cast: Cast) -> None:
    invitation, _ = invite(cast.maya, cast.family)
    with pytest.raises(Http404):
        invitation_by(cast.maya, cast.friends.id, invitation.id)


def test_only_the_newcomer_reaches_their_wait(cast: Cast) -> None:
    invitation, token = invite(cast.maya, cast.family)
    take(cast.sam, token_hash(token))
    assert wait_of(cast.sam, invitation.id) == invitation
    with pytest.raises(Http404):
        wait_of(cast.alex, invitation.id)
