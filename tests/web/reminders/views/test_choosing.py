from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.reminders import queries
from sameside.web.reminders.gathering import gather
from tests.cast import Cast
from tests.web.reminders.due import browser, due, in_form, wants


def test_choosing_is_kept_and_shown(maya: Client, cast: Cast) -> None:
    answer = maya.post("/reminders/", in_form({"ritual": "mail", "quiet": "on"}), follow=True)
    assert "Saved." in answer.content.decode()
    assert queries.wishes_of(cast.maya).chosen["ritual"] == "mail"
    assert '<option value="mail" selected>' in maya.get("/reminders/").content.decode()


def test_what_is_wrong_is_said_and_what_was_typed_stays(maya: Client, cast: Cast) -> None:
    page = maya.post("/reminders/", in_form({"ritual": "both", "quiet": "on", "end": "22:00"})).content.decode()
    assert "These are the same time." in page
    assert '<option value="both" selected>' in page
    assert queries.wishes_of(cast.maya).chosen == {}


def test_the_page_asks_again_and_the_answer_lets_it_go(maya: Client, cast: Cast) -> None:
    wants(cast.maya, safe=False)
    due(cast.maya)
    gather(timezone.now())
    assert "A reminder is held back until you answer." in maya.get("/reminders/").content.decode()
    maya.post("/reminders/address/")
    assert Person.objects.get(pk=cast.maya.pk).mail_is_safe
    gather(timezone.now())
    assert "Is this address safe" not in maya.get("/reminders/").content.decode()
    assert not queries.held_back(Person.objects.get(pk=cast.maya.pk))


def test_the_page_about_oneself_leads_here(maya: Client) -> None:
    assert 'href="/reminders/"' in maya.get("/you/").content.decode()


def test_a_stranger_is_asked_to_sign_in(client: Client, db: None) -> None:
    for answer in (client.get("/reminders/"), client.post("/reminders/address/")):
        assert answer.status_code == 302
        assert answer["location"].startswith("/you/account/in/")


def test_the_page_asks_no_more_of_the_database_for_twenty_devices(maya: Client, cast: Cast) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            maya.get("/reminders/")
        return len(seen)

    browser(cast.maya, "0")
    maya.get("/reminders/")
    once = cost()
    for number in range(1, 20):
        browser(cast.maya, str(number))
    assert cost() == once
