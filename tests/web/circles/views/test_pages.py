"""One's circles, as pages."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from sameside.web.circles import queries
from sameside.web.circles.inviting import invite, take
from sameside.web.circles.link import token_hash
from sameside.web.circles.models import Circle
from tests.cast import Cast, sign_in

ABOUT_ONE = ["one", "rename", "leave", "invite"]
ABOUT_INVITATION = ["revoke", "confirm", "refuse"]
OUTSIDERS = ["sam", "alex", "noor"]


def text(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("outsider", OUTSIDERS)
@pytest.mark.parametrize("name", ABOUT_ONE)
def test_an_outsider_gets_404_on_every_page_of_a_circle(client: Client, cast: Cast, name: str, outsider: str) -> None:
    sign_in(client, getattr(cast, outsider))
    address = reverse(f"circles:{name}", args=[cast.couple.id])
    nowhere = reverse(f"circles:{name}", args=[uuid.uuid4()])
    for ask in (client.get, client.post):
        answer, missing = ask(address), ask(nowhere)
        assert answer.status_code in (404, 405)
        assert (answer.status_code, answer.content) == (missing.status_code, missing.content)
    assert queries.people_of(cast.couple) == [cast.maya, cast.jonas]


@pytest.mark.parametrize("outsider", [*OUTSIDERS, "grace"])
@pytest.mark.parametrize("name", ABOUT_INVITATION)
def test_nobody_but_the_inviter_moves_an_invitation(client: Client, cast: Cast, name: str, outsider: str) -> None:
    invitation, token = invite(cast.maya, cast.family)
    take(cast.noor, token_hash(token))
    sign_in(client, getattr(cast, outsider))
    address = reverse(f"circles:{name}", args=[cast.family.id, invitation.id])
    assert client.post(address).status_code == 404
    assert [wait.newcomer for wait in queries.newcomers(cast.maya, cast.family)] == [cast.noor]


@pytest.mark.parametrize("outsider", ["sam", "maya", "alex"])
def test_nobody_but_the_newcomer_gives_up_their_wait(client: Client, cast: Cast, outsider: str) -> None:
    invitation, token = invite(cast.maya, cast.family)
    take(cast.noor, token_hash(token))
    sign_in(client, getattr(cast, outsider))
    assert client.post(reverse("circles:withdraw", args=[invitation.id])).status_code == 404
    assert queries.waits_of(cast.noor)


@pytest.mark.parametrize("name", ["list", "new"])
def test_without_a_sign_in_one_is_asked_to_sign_in(client: Client, db: None, name: str) -> None:
    answer = client.get(reverse(f"circles:{name}"))
    assert answer.status_code == 302
    assert reverse("account_login") in answer["Location"]


def test_the_list_shows_ones_circles_and_no_others(client: Client, cast: Cast) -> None:
    page = text(sign_in(client, cast.grace).get(reverse("circles:list")))
    assert "The Okafors" in page
    assert "Sunday walkers" not in page
    assert "Jonas" not in page


def test_whoever_is_in_no_circle_is_invited_to_begin_one(client: Client, cast: Cast) -> None:
    page = text(sign_in(client, cast.sam).get(reverse("circles:list")))
    assert "You are in no circle yet" in page
    assert reverse("circles:new") in page


def test_a_circle_is_begun_with_two_clicks(client: Client, cast: Cast) -> None:
    answer = sign_in(client, cast.sam).post(reverse("circles:new"), {"kind": "family", "name": "Home"})
    circle = queries.circles_of(cast.sam)[0]
    assert answer["Location"] == reverse("circles:one", args=[circle.id])
    assert (circle.kind, circle.name) == ("family", "Home")
    assert "You are the first one here" in text(client.get(answer["Location"]))


@pytest.mark.parametrize("kind", ["", "team", "\x00", "couple' OR 1=1"])
def test_a_circle_of_no_known_kind_is_refused_and_the_name_is_kept(client: Client, cast: Cast, kind: str) -> None:
    answer = sign_in(client, cast.sam).post(reverse("circles:new"), {"kind": kind, "name": "Our place"})
    assert answer.status_code == 200
    assert "Choose one of the three" in text(answer)
    assert 'value="Our place"' in text(answer)
    assert queries.circles_of(cast.sam) == []


@pytest.mark.parametrize("name", ["x" * 61, "null\x00byte"])
def test_a_name_that_cannot_be_is_refused_with_a_sentence(client: Client, cast: Cast, name: str) -> None:
    answer = sign_in(client, cast.maya).post(reverse("circles:rename", args=[cast.family.id]), {"name": name})
    assert answer.status_code == 200
    assert "field__error" in text(answer)
    assert Circle.objects.get(id=cast.family.id).name == "The Okafors"


def test_any_member_may_name_the_circle(client: Client, cast: Cast) -> None:
    sign_in(client, cast.tunde).post(reverse("circles:rename", args=[cast.family.id]), {"name": "<b>Us</b> & co"})
    page = text(client.get(reverse("circles:one", args=[cast.family.id])))
    assert "&lt;b&gt;Us&lt;/b&gt; &amp; co" in page
    assert "<b>Us" not in page


def test_looking_at_the_leave_page_leaves_nothing(client: Client, cast: Cast) -> None:
    page = sign_in(client, cast.jonas).get(reverse("circles:leave", args=[cast.couple.id]))
    assert "It takes effect at once" in text(page)
    assert queries.is_member(cast.jonas, cast.couple)


def test_after_leaving_the_circle_is_404_and_the_others_just_see_one_less(client: Client, cast: Cast) -> None:
    address = reverse("circles:one", args=[cast.couple.id])
    sign_in(client, cast.jonas).post(reverse("circles:leave", args=[cast.couple.id]))
    assert client.get(address).status_code == 404
    page = text(sign_in(Client(), cast.maya).get(address))
    assert "Jonas" not in page
    assert "left" not in page.replace("left_", "").split("<main")[1].split("</main>")[0]


def test_leaving_twice_is_not_an_error_anyone_has_to_read(client: Client, cast: Cast) -> None:
    address = reverse("circles:leave", args=[cast.couple.id])
    assert sign_in(client, cast.jonas).post(address).status_code == 302
    assert client.post(address).status_code == 404


def test_an_address_of_a_person_stands_on_no_page_of_a_circle(client: Client, cast: Cast) -> None:
    page = text(sign_in(client, cast.maya).get(reverse("circles:one", args=[cast.family.id])))
    assert "@cast.example" not in page
