import re
import uuid
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from sameside.web.reminders import actions
from tests.cast import Cast


def address(answer: str) -> str:
    found = re.search(r"http://[^<]*(/reminders/calendar/[^<]+\.ics)", answer)
    assert found
    return found.group(1)


def test_the_address_is_shown_once_and_gives_a_calendar_to_whoever_has_it(maya: Client, cast: Cast) -> None:
    actions.schedule(cast.maya, "ritual", uuid.uuid4(), timezone.now() + timedelta(hours=1))
    path = address(maya.post("/reminders/calendar/begin/").content.decode())
    assert path not in maya.get("/reminders/").content.decode()
    answer = Client().get(path)
    assert answer["content-type"].startswith("text/calendar")
    assert answer.content.count(b"BEGIN:VEVENT") == 1
    assert not answer.cookies


def test_an_address_taken_back_or_replaced_opens_nothing(maya: Client) -> None:
    first = address(maya.post("/reminders/calendar/begin/").content.decode())
    second = address(maya.post("/reminders/calendar/begin/").content.decode())
    assert (Client().get(first).status_code, Client().get(second).status_code) == (404, 200)
    maya.post("/reminders/calendar/end/")
    assert Client().get(second).status_code == 404


def test_a_made_up_address_opens_nothing(db: None) -> None:
    for secret in ("x", "é" * 50, "a" * 5000):
        assert Client().get(f"/reminders/calendar/{secret}.ics").status_code == 404
