"""The first page and today's page."""

import gzip
import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse

from sameside.web.circles.inviting import invite, take
from sameside.web.circles.link import token_hash
from tests.cast import Cast, sign_in


def words(answer: Any) -> str:
    main = answer.content.decode().split("<main")[1].split("</main>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def test_the_first_page_says_who_runs_the_server(client: Client, db: None, settings: Any) -> None:
    settings.OPERATOR_NAME, settings.OPERATOR_CONTACT = "Harbor Street Practice", "front desk, 555 0100"
    settings.OPERATOR_KIND = "practice"
    page = words(client.get("/"))
    assert "Harbor Street Practice" in page
    assert "front desk, 555 0100" in page
    assert "people who work as therapists" in page


def test_a_server_nobody_answers_for_says_so(client: Client, db: None, settings: Any) -> None:
    settings.OPERATOR_NAME = ""
    assert "has not said who they are" in words(client.get("/"))


def test_a_server_run_by_a_partner_says_what_that_means(client: Client, db: None, settings: Any) -> None:
    settings.OPERATOR_NAME, settings.OPERATOR_KIND = "Kim", "partner"
    assert "one of the people who use it. They could read what is on it." in words(client.get("/"))


@pytest.mark.parametrize("kind", ["practice", "charity", "person", "partner"])
def test_whoever_runs_it_the_page_says_what_nobody_can_promise(
    client: Client, db: None, settings: Any, kind: str
) -> None:
    settings.OPERATOR_KIND = kind
    page = words(client.get("/"))
    assert "could, in theory, read what is on it" in page
    assert "Nobody here sees a call for help." in page


def test_the_first_page_leads_on_and_to_help(client: Client, db: None) -> None:
    page = client.get("/").content.decode()
    for name in ("account_signup", "account_login", "safety:help", "ui:server"):
        assert f'href="{reverse(name)}' in page


def test_the_first_page_asks_no_other_server(client: Client, db: None) -> None:
    page = client.get("/").content.decode()
    assert not re.findall(r"(?:src|srcset)=\"https?:|<link[^>]+href=\"https?:|url\(https?:", page)


def test_the_first_page_itself_is_small(client: Client, db: None) -> None:
    assert len(gzip.compress(client.get("/").content, 6)) < 8_000


def test_the_first_page_needs_no_session(client: Client, db: None) -> None:
    assert "sid" not in client.get("/").cookies


def test_whoever_is_signed_in_goes_to_today(client: Client, cast: Cast) -> None:
    assert sign_in(client, cast.maya).get("/")["Location"] == reverse("home:today")


def test_today_asks_for_a_sign_in(client: Client, db: None) -> None:
    assert client.get(reverse("home:today")).status_code == 302


def test_today_greets_by_the_persons_own_clock(client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    cast.maya.time_zone = "America/Los_Angeles"
    cast.maya.save()
    sign_in(client, cast.maya)
    client.get(reverse("home:today"))
    noon = datetime(2026, 5, 14, 3, 30, tzinfo=ZoneInfo("UTC"))
    monkeypatch.setattr("sameside.web.home.views.timezone.now", lambda: noon)
    page = words(client.get(reverse("home:today")))
    assert "Wednesday, May 13" in page
    assert "Good evening, Maya." in page


def test_today_shows_ones_own_circles_only(client: Client, cast: Cast) -> None:
    page = words(sign_in(client, cast.noor).get(reverse("home:today")))
    assert "Sunday walkers" in page
    assert "Okafors" not in page
    assert "Jonas" not in page


def test_whoever_is_alone_is_invited_to_one_small_thing(client: Client, cast: Cast) -> None:
    page = words(sign_in(client, cast.sam).get(reverse("home:today")))
    assert "You are here on your own, and that is enough." in page
    assert "Nothing waits." in page


def test_the_suggestion_comes_with_its_reason(client: Client, cast: Cast) -> None:
    page = words(sign_in(client, cast.sam).get(reverse("home:today")))
    assert "Why this?" in page
    assert "It takes about" in page


def test_not_today_is_fine_and_holds_for_the_day(client: Client, cast: Cast) -> None:
    sign_in(client, cast.sam)
    assert client.post(reverse("home:not_today"))["Location"] == reverse("home:today")
    page = words(client.get(reverse("home:today")))
    assert "Nothing for today, then." in page
    assert "Why this?" not in page
    session = client.session
    session["not_today"] = "2020-01-01"
    session.save()
    assert "Why this?" in words(client.get(reverse("home:today")))


def test_not_today_is_no_link(client: Client, cast: Cast) -> None:
    assert sign_in(client, cast.sam).get(reverse("home:not_today")).status_code == 405


def test_a_newcomer_who_waits_is_on_the_inviters_page_alone(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    take(cast.sam, token_hash(token))
    assert "Someone used your link" in words(sign_in(client, cast.maya).get(reverse("home:today")))
    assert "Someone used your link" not in words(sign_in(Client(), cast.grace).get(reverse("home:today")))
