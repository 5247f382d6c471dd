"""What the inviter does."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from sameside.web.circles import queries
from sameside.web.circles.inviting import invite, take
from sameside.web.circles.link import token_hash
from sameside.web.circles.models import Circle, Invitation
from tests.cast import Cast, circle_of, sign_in


def make_link(client: Client, circle: Circle, **typed: str) -> str:
    page = client.post(reverse("circles:invite", args=[circle.id]), typed).content.decode()
    found = re.search(r"http://[^<\s]+/circles/join/([\w-]{43})/", page)
    assert found
    return found[1]


def test_the_link_is_shown_once_and_then_never_again(client: Client, cast: Cast) -> None:
    token = make_link(sign_in(client, cast.maya), cast.family, meant_for="Uncle Femi")
    later = client.get(reverse("circles:one", args=[cast.family.id])).content.decode()
    assert token not in later
    assert "For Uncle Femi" in later
    assert not any(token in str(value) for value in client.session.values())


def test_the_others_in_the_circle_do_not_see_ones_open_links(client: Client, cast: Cast) -> None:
    invite(cast.maya, cast.family, "Uncle Femi")
    page = sign_in(client, cast.grace).get(reverse("circles:one", args=[cast.family.id])).content.decode()
    assert "Femi" not in page
    assert "Links you sent" not in page


def test_looking_at_the_invite_page_makes_no_link(client: Client, cast: Cast) -> None:
    assert sign_in(client, cast.maya).get(reverse("circles:invite", args=[cast.family.id])).status_code == 200
    assert not Invitation.objects.exists()


def test_the_ninth_person_is_refused_with_a_sentence_and_the_note_is_kept(client: Client, cast: Cast) -> None:
    full = circle_of("family", *cast.everyone)
    answer = sign_in(client, cast.maya).post(reverse("circles:invite", args=[full.id]), {"meant_for": "Ninth"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "room for eight people" in page
    assert 'value="Ninth"' in page


def test_a_full_couple_offers_no_invitation(client: Client, cast: Cast) -> None:
    page = sign_in(client, cast.maya).get(reverse("circles:one", args=[cast.couple.id])).content.decode()
    assert reverse("circles:invite", args=[cast.couple.id]) not in page


def test_a_link_taken_back_opens_nothing_even_if_taken_back_twice(client: Client, cast: Cast) -> None:
    invitation, token = invite(cast.maya, cast.family)
    address = reverse("circles:revoke", args=[cast.family.id, invitation.id])
    sign_in(client, cast.maya).post(address)
    assert client.post(address).status_code == 302
    assert queries.invitation_behind(token_hash(token)) is None


def test_the_inviter_is_asked_whether_it_is_who_they_meant(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family, "my brother")
    take(cast.sam, token_hash(token))
    page = sign_in(client, cast.maya).get(reverse("circles:one", args=[cast.family.id])).content.decode()
    assert "Is this the Sam you meant?" in page
    assert "my brother" in page


def test_yes_lets_the_newcomer_in_and_a_second_yes_changes_nothing(client: Client, cast: Cast) -> None:
    invitation, token = invite(cast.maya, cast.family)
    take(cast.sam, token_hash(token))
    address = reverse("circles:confirm", args=[cast.family.id, invitation.id])
    sign_in(client, cast.maya).post(address)
    assert client.post(address).status_code == 302
    assert queries.people_of(cast.family) == [cast.maya, cast.grace, cast.dayo, cast.tunde, cast.sam]


def test_no_keeps_the_newcomer_out(client: Client, cast: Cast) -> None:
    invitation, token = invite(cast.maya, cast.family)
    take(cast.sam, token_hash(token))
    sign_in(client, cast.maya).post(reverse("circles:refuse", args=[cast.family.id, invitation.id]))
    assert not queries.is_member(cast.sam, cast.family)
    page = sign_in(Client(), cast.sam).get(reverse("circles:list")).content.decode()
    assert "The Okafors" not in page


def test_a_yes_that_comes_too_late_for_a_place_is_a_sentence(client: Client, cast: Cast) -> None:
    couple = circle_of("couple", cast.sam)
    invitation, token = invite(cast.sam, couple)
    take(cast.noor, token_hash(token))
    couple.members.create(person=cast.alex)
    answer = sign_in(client, cast.sam).post(reverse("circles:confirm", args=[couple.id, invitation.id]), follow=True)
    assert "A couple is two people" in answer.content.decode()
    assert not queries.is_member(cast.noor, couple)


@pytest.mark.parametrize("name", ["revoke", "confirm", "refuse"])
def test_a_link_in_a_page_or_a_preview_can_move_nothing(client: Client, cast: Cast, name: str) -> None:
    invitation, _ = invite(cast.maya, cast.family)
    address = reverse(f"circles:{name}", args=[cast.family.id, invitation.id])
    assert sign_in(client, cast.maya).get(address).status_code == 405
    assert Invitation.objects.get().state == "open"
