"""What the newcomer does, and what whoever holds a dead link sees."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sameside.web.circles import queries
from sameside.web.circles.inviting import confirm, invite, refuse, revoke, take
from sameside.web.circles.link import SESSION_KEY, token_hash
from sameside.web.circles.models import Invitation
from tests.cast import Cast, sign_in

JOIN = "/circles/join/"


def follow(client: Client, token: str) -> str:
    answer = client.get(reverse("circles:link", args=[token]))
    assert (answer.status_code, answer["Location"]) == (302, JOIN)
    return client.get(JOIN).content.decode()


def dead_token(cast: Cast, how: str, monkeypatch: pytest.MonkeyPatch) -> str:
    invitation, token = invite(cast.maya, cast.family)
    if how == "wrong":
        return "A" * 43
    if how == "misshapen":
        return "%00'; --"
    if how == "expired":
        then = timezone.now() + timedelta(days=7, seconds=1)
        monkeypatch.setattr("django.utils.timezone.now", lambda: then)
    if how == "revoked":
        revoke(invitation)
    if how in ("used", "confirmed", "refused"):
        taken = take(cast.noor, token_hash(token))
        {"used": lambda _: None, "confirmed": confirm, "refused": refuse}[how](taken)
    return token


DEAD = ["wrong", "misshapen", "expired", "revoked", "used", "confirmed", "refused"]


@pytest.mark.parametrize("how", DEAD)
@pytest.mark.parametrize("signed_in", [True, False])
def test_every_dead_link_gives_the_same_page(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, how: str, signed_in: bool
) -> None:
    def answers(token: str) -> list[tuple[int, str, bytes]]:
        client = sign_in(Client(), cast.sam) if signed_in else Client()
        steps = [client.get(reverse("circles:link", args=[token])), client.get(JOIN)]
        client.get(reverse("circles:link", args=[token]))
        steps.append(client.post(JOIN))
        return [(step.status_code, step.get("Location", ""), step.content) for step in steps]

    expected = answers("B" * 43)
    assert answers(dead_token(cast, how, monkeypatch)) == expected
    assert [status for status, _, _ in expected] == [302, 404, 404]


def test_no_link_at_all_gives_the_page_of_a_dead_one(client: Client, db: None) -> None:
    plain = client.get(JOIN)
    client.get(reverse("circles:link", args=["C" * 43]))
    assert (plain.status_code, plain.content) == (404, client.get(JOIN).content)


def test_the_page_says_who_invites_and_what_joining_means(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family, "secretly for Sam")
    page = follow(client, token)
    assert "Maya invites you." in page
    assert "The Okafors" in page
    assert "What joining means" in page
    for hidden in ("Grace", "Dayo", "Tunde", "secretly", "@cast.example", token):
        assert hidden not in page


def test_previews_and_reloads_do_not_use_a_link_up(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    before = Invitation.objects.values().get()
    for _ in range(3):
        follow(Client(), token)
        assert Client().head(reverse("circles:link", args=[token])).status_code == 302
    assert Invitation.objects.values().get() == before
    assert "Maya invites you." in follow(client, token)


def test_the_token_leaves_the_address_and_is_not_in_the_session(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    page = follow(client, token)
    assert token not in page
    assert client.session[SESSION_KEY] == token_hash(token).hex()
    assert token not in str(dict(client.session))


def test_the_page_has_no_way_out_to_another_server(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    body = follow(client, token).split("<main")[1].split("</main>")[0]
    assert "http://" not in body
    assert "https://" not in body


def test_without_a_sign_in_a_post_takes_nothing(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    follow(client, token)
    assert "Create an account" in client.post(JOIN).content.decode()
    assert Invitation.objects.get().state == "open"


def test_signing_in_between_keeps_the_invitation(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    follow(client, token)
    sign_in(client, cast.sam)
    assert client.post(JOIN)["Location"] == reverse("circles:list")
    assert [wait.newcomer for wait in queries.newcomers(cast.maya, cast.family)] == [cast.sam]
    assert SESSION_KEY not in client.session


def test_someone_who_waits_sees_the_name_of_the_circle_and_nothing_else(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    sign_in(client, cast.sam)
    follow(client, token)
    page = client.post(JOIN, follow=True).content.decode()
    assert "The Okafors" in page
    for hidden in ("Maya", "Grace", "Dayo", "Tunde"):
        assert hidden not in page
    assert client.get(reverse("circles:one", args=[cast.family.id])).status_code == 404


def test_a_member_who_opens_their_own_link_is_told_so_and_does_not_use_it_up(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    sign_in(client, cast.maya)
    assert "You are already in this circle" in follow(client, token)
    assert "already in this circle" in client.post(JOIN).content.decode()
    assert Invitation.objects.get().state == "open"


def test_a_newcomer_can_change_their_mind_even_twice(client: Client, cast: Cast) -> None:
    invitation, token = invite(cast.maya, cast.family)
    take(cast.sam, token_hash(token))
    address = reverse("circles:withdraw", args=[invitation.id])
    assert sign_in(client, cast.sam).post(address).status_code == 302
    assert client.post(address).status_code == 302
    assert queries.waits_of(cast.sam) == []


def test_an_invitation_followed_before_signing_in_stands_on_todays_page(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    follow(client, token)
    page = sign_in(client, cast.sam).get(reverse("home:today")).content.decode()
    assert "You followed an invitation" in page
