import uuid
from typing import Any

from django.test import Client

from sameside.web.reminders.models import Browser
from tests.cast import Cast, sign_in
from tests.web.reminders.due import AUTH, ENDPOINT, P256DH, browser, ninety_one_days_ago

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
GIVEN = {"endpoint": ENDPOINT + "mine", "p256dh": P256DH, "auth": AUTH}


def test_a_browser_is_added_once_however_often_it_asks(maya: Client, cast: Cast) -> None:
    for _ in range(2):
        answer = maya.post("/reminders/devices/", GIVEN, headers={"user-agent": FIREFOX}, follow=True)
    assert "Firefox on Linux" in answer.content.decode()
    (row,) = Browser.objects.filter(person=cast.maya)
    assert row.body["endpoint"] == ENDPOINT + "mine"
    assert ENDPOINT.encode() not in bytes(row.body_sealed)


def test_a_browser_that_somebody_else_uses_now_is_theirs(maya: Client, cast: Cast) -> None:
    maya.post("/reminders/devices/", GIVEN)
    sign_in(Client(), cast.jonas).post("/reminders/devices/", GIVEN)
    assert [row.person_id for row in Browser.objects.all()] == [cast.jonas.pk]


def test_another_place_is_not_taken(maya: Client) -> None:
    answer = maya.post("/reminders/devices/", GIVEN | {"endpoint": "https://127.0.0.1:5432/"}, follow=True)
    assert "Try another browser." in answer.content.decode()
    assert not Browser.objects.exists()


def test_calling_one_safe_again_and_forgetting_it(maya: Client, cast: Cast) -> None:
    mine = browser(cast.maya, safe_at=ninety_one_days_ago())
    assert "more than 90 days ago" in maya.get("/reminders/").content.decode()
    maya.post(f"/reminders/devices/{mine.pk}/safe/")
    assert "more than 90 days ago" not in maya.get("/reminders/").content.decode()
    maya.post(f"/reminders/devices/{mine.pk}/forget/")
    assert not Browser.objects.exists()
    assert maya.post(f"/reminders/devices/{mine.pk}/forget/").status_code == 404


def test_a_server_that_shows_nothing_on_devices_says_so_and_takes_none(maya: Client, cast: Cast, settings: Any) -> None:
    settings.PUSH = False
    mine = browser(cast.maya)
    page = maya.get("/reminders/").content.decode()
    assert "turned this off for everybody" in page
    assert "It gets nothing at the moment." in page
    assert "On my device" not in page
    assert "data-device-key" not in page
    answer = maya.post("/reminders/devices/", GIVEN, follow=True)
    assert "This server shows no reminders on devices." in answer.content.decode()
    maya.post(f"/reminders/devices/{mine.pk}/forget/")
    assert not Browser.objects.exists()


def test_nobody_else_can_touch_it(cast: Cast) -> None:
    theirs, sam = browser(cast.maya), sign_in(Client(), cast.sam)
    for what in ("safe", "forget"):
        assert sam.post(f"/reminders/devices/{theirs.pk}/{what}/").status_code == 404
        assert sam.post(f"/reminders/devices/{uuid.uuid4()}/{what}/").status_code == 404
    assert Browser.objects.count() == 1
