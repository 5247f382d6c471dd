import re
from typing import Any

import pytest
from django.conf import settings as ours
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from sameside.web.people.models import Person
from sameside.web.safety.models import GateAnswer
from sameside.web.safety.questions import QUESTIONS

FINE = {question.id: question.fine for question in QUESTIONS}
NEUTRAL_TITLES = {"Help", "Loading", "Before you start"}


def title_of(html: str) -> str:
    found = re.search(r"<title>(.*?)</title>", html)
    return found.group(1) if found else ""


@pytest.fixture
def maya(db: None, settings: Any) -> Client:
    settings.OPERATOR_KIND = "practice"
    client = Client()
    person = Person.objects.create_user("maya@example.org", "a long enough secret", name="Maya")
    client.force_login(person, backend=ours.AUTHENTICATION_BACKENDS[0])
    return client


def test_help_asks_neither_session_nor_script(client: Client) -> None:
    response = client.get("/help/")
    html = response.content.decode()
    assert not response.cookies
    assert 'href="tel:911"' in html
    assert 'href="sms:88788"' in html
    assert "Text START to 88788" in html


def test_another_country_is_a_link_away(client: Client) -> None:
    assert 'href="/help/uk/"' in client.get("/help/").content.decode()
    assert 'href="tel:999"' in client.get("/help/uk/").content.decode()


def test_an_unknown_country_gives_the_lines_of_this_server(client: Client) -> None:
    assert 'href="tel:911"' in client.get("/help/atlantis/").content.decode()


@pytest.mark.parametrize("path", ["/help/", "/help/leaving/", "/leave/"])
def test_titles_tell_nothing(client: Client, path: str) -> None:
    assert title_of(client.get(path).content.decode()) in NEUTRAL_TITLES


@pytest.mark.parametrize("method", ["get", "post"])
def test_leaving_ends_the_sign_in_empties_the_browser_and_goes_on(maya: Client, method: str) -> None:
    response = getattr(maya, method)("/leave/")
    assert not Session.objects.exists()
    assert response.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert response.headers["Refresh"] == f"0; url={ours.LEAVE_TO}"
    assert response.cookies[ours.SESSION_COOKIE_NAME]["max-age"] == 0
    assert maya.get("/help/check/").status_code == 302


def test_leaving_needs_no_form_token(db: None) -> None:
    assert Client(enforce_csrf_checks=True).post("/leave/").status_code == 200


def test_a_page_fetched_ahead_by_the_browser_signs_nobody_out(maya: Client) -> None:
    assert maya.get("/leave/", headers={"Sec-Purpose": "prefetch"}).status_code == 503
    assert Session.objects.exists()


def test_nothing_of_the_app_is_on_the_way_out(client: Client) -> None:
    assert "Sameside" not in client.get("/leave/").content.decode()


def test_a_stranger_is_asked_to_sign_in_before_the_private_check(client: Client) -> None:
    response = client.get("/help/check/")
    assert response.status_code == 302
    assert response.headers["Location"].startswith(reverse("account_login"))


def test_fine_answers_lead_on_to_where_the_person_was_going(maya: Client) -> None:
    response = maya.post("/help/check/", FINE | {"next": "/library/?area=conflict"})
    assert response.headers["Location"] == "/library/?area=conflict"


@pytest.mark.parametrize(
    "onward", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "x", ""]
)
def test_the_check_leads_only_to_pages_of_this_server(maya: Client, onward: str) -> None:
    assert maya.post("/help/check/", FINE | {"next": onward}).headers["Location"] == "/"


def test_dangerous_answers_show_help_to_that_person_and_go_nowhere(maya: Client) -> None:
    response = maya.post("/help/check/", FINE | {"hurt": "yes", "next": "/library/"})
    html = response.content.decode()
    assert response.status_code == 200
    assert 'href="tel:911"' in html
    assert title_of(html) == title_of(maya.get("/help/check/").content.decode()) == "Before you start"


def test_not_being_alone_keeps_nothing(maya: Client) -> None:
    assert maya.post("/help/check/", FINE | {"alone": "no "}).status_code == 200
    assert not GateAnswer.objects.exists()


def test_a_forgotten_question_keeps_the_other_answers_on_the_page(maya: Client) -> None:
    answers = {key: value for key, value in FINE.items() if key != "hurt"}
    html = maya.post("/help/check/", answers | {"next": "/library/"}).content.decode()
    assert html.count("checked") >= len(answers)
    assert "Please choose one." in html
    assert 'name="next" value="/library/"' in html


def test_the_check_says_who_could_read_it(maya: Client, settings: Any) -> None:
    settings.OPERATOR_NAME = "Harbour Street Practice"
    assert (
        "This server is run by Harbour Street Practice, who could read them."
        in maya.get("/help/check/").content.decode()
    )
    settings.OPERATOR_KIND = "person"
    assert "They are not kept." in maya.get("/help/check/").content.decode()
