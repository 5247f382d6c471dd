"""One link, one newcomer, and only after the inviter says so."""

from datetime import timedelta

import pytest
from django.utils import timezone

from sameside.web.circles import inviting, queries
from sameside.web.circles.actions import begin
from sameside.web.circles.inviting import confirm, invite, refuse, revoke, take, withdraw
from sameside.web.circles.link import token_hash
from sameside.web.circles.models import Invitation, Member
from sameside.web.circles.refusals import BadLink, NotPossible
from tests.cast import Cast, circle_of


def later(monkeypatch: pytest.MonkeyPatch, by: timedelta) -> None:
    then = timezone.now() + by
    monkeypatch.setattr("django.utils.timezone.now", lambda: then)


def test_a_token_has_256_bits_and_is_stored_nowhere(cast: Cast) -> None:
    invitation, token = invite(cast.maya, cast.family)
    assert len(token) == 43
    kept = Invitation.objects.filter(id=invitation.id).values().get()
    assert token not in str(kept)
    assert token.encode() not in bytes(kept["token_hash"])


def test_whoever_takes_a_link_waits_and_is_not_in_yet(cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    take(cast.sam, token_hash(token))
    assert not queries.is_member(cast.sam, cast.family)
    assert [wait.circle for wait in queries.waits_of(cast.sam)] == [cast.family]
    assert [wait.newcomer for wait in queries.newcomers(cast.maya, cast.family)] == [cast.sam]


def test_only_the_inviter_hears_of_the_newcomer(cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    take(cast.sam, token_hash(token))
    assert queries.newcomers(cast.grace, cast.family) == []
    assert queries.newcomers_anywhere(cast.grace) == []


def test_when_the_inviter_says_yes_the_newcomer_is_in_once(cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    invitation = take(cast.sam, token_hash(token))
    confirm(invitation)
    confirm(invitation)
    assert Member.objects.filter(circle=cast.family, person=cast.sam).count() == 1


def test_when_the_inviter_says_no_the_newcomer_is_out_and_stays_out(cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    invitation = take(cast.sam, token_hash(token))
    refuse(invitation)
    confirm(invitation)
    assert not queries.is_member(cast.sam, cast.family)
    assert queries.free_places(cast.family) == 4


def test_a_newcomer_may_change_their_mind(cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    withdraw(take(cast.sam, token_hash(token)))
    assert queries.waits_of(cast.sam) == []
    assert queries.newcomers(cast.maya, cast.family) == []


@pytest.mark.parametrize("end", [revoke, "expired", "used", "wrong"])
def test_a_dead_link_is_a_dead_link_whatever_the_reason(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, end: object
) -> None:
    invitation, token = invite(cast.maya, cast.family)
    if end is revoke:
        revoke(invitation)
    elif end == "expired":
        later(monkeypatch, timedelta(days=7))
    elif end == "used":
        take(cast.noor, token_hash(token))
    else:
        token = "A" * 43
    with pytest.raises(BadLink):
        take(cast.sam, token_hash(token))
    assert queries.waits_of(cast.sam) == []


def test_a_link_works_until_its_seventh_day_is_over(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    _, token = invite(cast.maya, cast.family)
    later(monkeypatch, timedelta(days=6, hours=23, minutes=59))
    assert take(cast.sam, token_hash(token)).circle == cast.family


def test_a_couple_is_two_people_and_no_more(cast: Cast) -> None:
    with pytest.raises(NotPossible, match="couple is two people"):
        invite(cast.maya, cast.couple)


def test_a_promised_place_is_not_promised_twice(cast: Cast) -> None:
    couple = begin(cast.sam, "couple")
    first, _ = invite(cast.sam, couple)
    with pytest.raises(NotPossible):
        invite(cast.sam, couple)
    revoke(first)
    assert invite(cast.sam, couple)[0].state == "open"


def test_a_newcomer_who_waits_keeps_their_place(cast: Cast) -> None:
    couple = begin(cast.sam, "couple")
    _, token = invite(cast.sam, couple)
    take(cast.noor, token_hash(token))
    assert queries.free_places(couple) == 0
    with pytest.raises(NotPossible):
        invite(cast.sam, couple)


def test_a_link_that_ran_out_frees_its_place(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    couple = begin(cast.sam, "couple")
    invite(cast.sam, couple)
    later(monkeypatch, timedelta(days=8))
    assert invite(cast.sam, couple)[0].state == "open"


def test_the_ninth_person_is_refused_with_a_sentence(cast: Cast) -> None:
    full = circle_of("friends", *cast.everyone)
    with pytest.raises(NotPossible, match="room for eight people"):
        invite(cast.maya, full)


def test_nobody_comes_in_beyond_the_places_even_if_the_clock_went_back(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    couple = begin(cast.sam, "couple")
    with monkeypatch.context() as clock:
        later(clock, timedelta(days=-8))
        _, early = invite(cast.sam, couple)
    _, second = invite(cast.sam, couple)
    confirm(take(cast.noor, token_hash(second)))
    with monkeypatch.context() as clock:
        later(clock, timedelta(days=-8))
        invitation = take(cast.alex, token_hash(early))
    with pytest.raises(NotPossible):
        confirm(invitation)
    assert queries.people_of(couple) == [cast.sam, cast.noor]
    assert [wait.newcomer for wait in queries.newcomers(cast.sam, couple)] == [cast.alex]


def test_a_second_yes_to_the_second_of_a_couple_is_no_error(cast: Cast) -> None:
    couple = begin(cast.sam, "couple")
    _, token = invite(cast.sam, couple)
    invitation = take(cast.noor, token_hash(token))
    confirm(invitation)
    confirm(invitation)
    assert queries.people_of(couple) == [cast.sam, cast.noor]


def test_a_member_cannot_use_up_a_link(cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    with pytest.raises(NotPossible, match="already in this circle"):
        take(cast.grace, token_hash(token))
    take(cast.sam, token_hash(token))
    assert [wait.circle for wait in queries.waits_of(cast.sam)] == [cast.family]


def test_one_person_waits_at_most_once_at_a_circle(cast: Cast) -> None:
    _, first = invite(cast.maya, cast.family)
    _, second = invite(cast.grace, cast.family)
    take(cast.sam, token_hash(first))
    with pytest.raises(NotPossible, match="already asked"):
        take(cast.sam, token_hash(second))
    assert queries.invitation_behind(token_hash(second)) is not None


def test_a_note_on_whom_a_link_is_for_is_sealed_for_the_inviter(cast: Cast) -> None:
    invitation, _ = invite(cast.maya, cast.family, "Uncle Femi")
    kept = Invitation.objects.get(id=invitation.id)
    assert kept.meant_for == "Uncle Femi"
    assert b"Femi" not in bytes(kept.meant_for_sealed or b"")
    assert kept.inviter_owner == cast.maya.owner


def test_a_link_lasts_seven_days() -> None:
    assert timedelta(days=7) == inviting.LASTS
