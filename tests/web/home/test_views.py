"""The first page and today's page."""

import gzip
import re
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from sameside.web.beliefs import actions as beliefs
from sameside.web.circles.inviting import invite, take
from sameside.web.circles.link import token_hash
from sameside.web.goals.rhythm import WEEKLY, Rhythm
from sameside.web.home import waits
from sameside.web.home.actions import rest, work_on
from sameside.web.home.doors import doors
from sameside.web.home.queries import wishes_of
from sameside.web.journal import given
from sameside.web.journal.models import PromptBook
from sameside.web.journal.prompts import on_the_shelf
from sameside.web.library.shelf import card_of, entry
from sameside.web.people.models import Person
from sameside.web.sittings.actions import start
from sameside.web.ui.waiting import Waiting
from tests.cast import Cast, sign_in
from tests.web.goals.made import goal_of


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


def test_not_today_is_fine_and_holds_for_the_day_on_every_device(client: Client, cast: Cast) -> None:
    sign_in(client, cast.sam)
    for _ in range(2):
        assert client.post(reverse("home:not_today"))["Location"] == reverse("home:today")
    page = words(sign_in(Client(), cast.sam).get(reverse("home:today")))
    assert "Nothing for today, then." in page
    assert "Why this?" not in page
    assert "A question for you alone" not in page
    rest(cast.sam, date(2020, 1, 1))
    assert "Why this?" in words(client.get(reverse("home:today")))


def test_not_today_is_no_link(client: Client, cast: Cast) -> None:
    assert sign_in(client, cast.sam).get(reverse("home:not_today")).status_code == 405


def test_a_newcomer_who_waits_is_on_the_inviters_page_alone(client: Client, cast: Cast) -> None:
    _, token = invite(cast.maya, cast.family)
    take(cast.sam, token_hash(token))
    assert "Someone used your link" in words(sign_in(client, cast.maya).get(reverse("home:today")))
    assert "Someone used your link" not in words(sign_in(Client(), cast.grace).get(reverse("home:today")))


def test_what_somebody_chooses_to_work_on_decides_what_comes_first(client: Client, cast: Cast) -> None:
    sign_in(client, cast.sam)
    assert "Choose what you would like to work on" in words(client.get(reverse("home:today")))
    answer = client.post(reverse("home:work_on"), {"areas": ["goals"]}, follow=True)
    assert answer.redirect_chain == [(reverse("home:today"), 302)]
    page = words(answer)
    assert "Kept. You can change it whenever you like." in page
    assert "You chose its area" in page
    assert "Change what you work on" in page
    assert answer.context["suggestion"].card.area == "goals"
    assert re.findall('value="([a-z]+)"[^>]* checked', client.get(reverse("home:work_on")).content.decode()) == [
        "goals"
    ]


def test_choosing_nothing_again_is_an_answer(client: Client, cast: Cast) -> None:
    work_on(cast.sam, ["goals"])
    sign_in(client, cast.sam).post(reverse("home:work_on"), {})
    assert wishes_of(cast.sam).areas == ()


def test_an_area_there_is_not_is_told_and_changes_nothing(client: Client, cast: Cast) -> None:
    answer = sign_in(client, cast.sam).post(reverse("home:work_on"), {"areas": ["money", "goals"]})
    assert answer.status_code == 422
    assert "One of these is not on the list any more." in words(answer)
    assert re.search('value="goals"[^>]* checked', answer.content.decode())
    assert wishes_of(cast.sam).areas == ()


def test_the_room_for_growing_shows_the_same_doors_to_everybody(client: Client, cast: Cast) -> None:
    work_on(cast.maya, ["beliefs"])
    pages = [words(sign_in(Client(), person).get(reverse("home:grow"))) for person in (cast.maya, cast.sam)]
    assert pages[0] == pages[1]
    assert all(str(door.name) in pages[0] for door in doors())


@pytest.mark.parametrize("name", ["home:grow", "home:work_on"])
def test_growing_asks_for_a_sign_in(client: Client, db: None, name: str) -> None:
    assert client.get(reverse(name)).status_code == 302


def test_what_waits_stands_on_the_page_now_or_on_its_day(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def some(person: Person, now: datetime) -> list[Waiting]:
        return [Waiting("Something to look at", "/now/"), Waiting("Another thing", "/then/", now + timedelta(days=2))]

    monkeypatch.setattr(waits, "ASKED", (some,))
    page = sign_in(client, cast.sam).get(reverse("home:today")).content.decode()
    now, ahead = page.split('id="ahead"')
    assert 'href="/now/"' in now
    assert "Nothing waits." not in now
    assert 'href="/then/"' in ahead
    assert "On a day to come" in words(client.get(reverse("home:today")))


def test_what_somebody_began_alone_is_not_named_on_the_page(client: Client, cast: Cast) -> None:
    start("on-your-own-side", [cast.sam], None, "own")
    page = words(sign_in(client, cast.sam).get(reverse("home:today")))
    assert "Something you began On your own." in page
    assert card_of(entry("on-your-own-side")).title not in page


def test_today_asks_the_database_as_often_with_twenty_things_as_with_one(client: Client, cast: Cast) -> None:
    work_on(cast.sam, ["goals", "selfcare"])
    sign_in(client, cast.sam)
    counted = []
    for many in (1, 19):
        for _ in range(many):
            keep_one_of_each(cast.sam)
        client.get(reverse("home:today"))
        with CaptureQueriesContext(connection) as looks:
            client.get(reverse("home:today"))
        counted.append(len(looks))
    assert counted[0] == counted[1] < 40


def keep_one_of_each(person: Person) -> None:
    start("wish-and-snag", [person], None, "own")
    goal_of(person, "Walk", rhythm=Rhythm(WEEKLY, timezone.localdate()))
    belief = beliefs.begin(person, str(uuid4()), "I must not ask.")
    beliefs.plan_trial(belief, str(uuid4()), "Ask Dana.", "She sighs.", timezone.localdate())


def asked_on(client: Client) -> str:
    (found,) = re.findall(r"\?prompt=([\w-]+)", client.get("/today/").content.decode())
    return str(found)


def test_todays_question_is_noted_when_it_is_seen_and_not_when_only_the_head_is_asked_for(
    client: Client, cast: Cast
) -> None:
    sign_in(client, cast.maya)
    client.head("/today/")
    assert not PromptBook.objects.exists()
    first = asked_on(client)
    assert [asked_on(client), PromptBook.objects.count()] == [first, 1]
    client.post("/journal/questions/draw/")
    assert asked_on(client) == first
    assert not PromptBook.objects.filter(person=cast.jonas).exists()


def test_whoever_changes_what_they_work_on_finds_a_question_of_it_on_today(client: Client, cast: Cast) -> None:
    sign_in(client, cast.maya)
    before = asked_on(client)
    area_of = {one.id: one.area for one in on_the_shelf()}
    area = next(one for one in area_of.values() if one != area_of[before])
    client.post("/today/work-on/", {"areas": [area]})
    after = asked_on(client)
    assert area_of[after] == area
    client.post("/today/work-on/", {"areas": []})
    assert asked_on(client) == after


def test_when_all_questions_were_had_today_says_so_and_the_page_to_write_is_still_there(
    client: Client, cast: Cast
) -> None:
    for _ in on_the_shelf():
        given.draw(cast.maya, "", timezone.localdate(), lambda left: left[0])
    sign_in(client, cast.maya)
    text = client.get("/today/").content.decode()
    assert "You have had all our questions in these three months." in text
    assert 'href="/journal/write/"' in text


def test_today_asks_the_database_the_same_however_many_questions_were_had(client: Client, cast: Cast) -> None:
    sign_in(client, cast.maya)
    asked_on(client)
    counts = []
    for many in (1, 40):
        for _ in range(many):
            given.draw(cast.maya, "", timezone.localdate(), lambda left: left[0])
        with CaptureQueriesContext(connection) as looks:
            asked_on(client)
        counts.append(len(looks))
    assert counts[0] == counts[1]
