"""Choosing to be reminded: a letter comes in neutral words, not in quiet hours; a calendar address works until taken back."""

import json
import time
import urllib.error
import urllib.request
import uuid
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.look import faults
from tests.e2e.newcomer import sign_up
from tests.e2e.phone import Phone
from tests.e2e.site import Site

SENTENCE = "Something you asked to be reminded of is there."
PUSHED = """async () => {
  const worker = await navigator.serviceWorker.register("/worker.js", { scope: "/" });
  await navigator.serviceWorker.ready;
  for (let tries = 0; tries < 100 && (await worker.getNotifications()).length === 0; tries++)
    await new Promise((go) => setTimeout(go, 50));
  return (await worker.getNotifications()).map((one) => [one.title, one.body, one.tag]);
}"""


def letters_to(site: Site, email: str) -> list[str]:
    parts = site.log().split("Content-Type: text/plain")
    return [part for part in parts if f"To: {email}" in part and "Subject: A reminder" in part]


def schedule(site: Site, email: str, minutes: int) -> None:
    site.manage(
        "shell",
        "-c",
        "import uuid; from datetime import timedelta; from django.utils import timezone; "
        "from sameside.web.people.models import Person; from sameside.web.reminders.actions import schedule; "
        f"schedule(Person.objects.get(email={email!r}), 'ritual', uuid.UUID({uuid.uuid4().hex!r}), "
        f"timezone.now() + timedelta(minutes={minutes}))",
    )


def test_a_person_is_reminded_as_they_like(embedded: Site, phone: PhoneMaker) -> None:
    lou = phone(embedded, "Lou")
    email = sign_up(lou, embedded)
    lou.page.goto("/you/")
    lou.page.get_by_role("link", name="Reminders").click()
    assert faults(lou.page) == []
    choose_letters(lou)
    schedule(embedded, email, minutes=-1)
    wait_until(lambda: len(letters_to(embedded, email)) == 1)
    assert SENTENCE in embedded.log()
    assert "ritual" not in "".join(letters_to(embedded, email)).lower()
    keep_quiet(lou)
    schedule(embedded, email, minutes=-1)
    time.sleep(5)
    assert len(letters_to(embedded, email)) == 1
    calendar(lou, embedded, email)


def choose_letters(lou: Phone) -> None:
    lou.page.get_by_label("A ritual").select_option("By e-mail")
    lou.press("Save")
    lou.sees("Is this address safe to write to?")
    assert faults(lou.page) == []
    lou.press("Yes, only I read it")
    expect(lou.page.get_by_text("Is this address safe to write to?")).to_have_count(0)
    expect(lou.page.get_by_label("A ritual")).to_have_value("mail")


def keep_quiet(lou: Phone) -> None:
    """Until the same minute tomorrow, as good as."""
    lou.page.get_by_label("Keep quiet hours").check()
    lou.page.get_by_label("From", exact=True).fill("00:00")
    lou.page.get_by_label("Until", exact=True).fill("00:00")
    lou.press("Save")
    lou.sees("These are the same time.")
    lou.page.get_by_label("Until", exact=True).fill("23:59")
    lou.press("Save")
    lou.sees("Saved.")


def calendar(lou: Phone, site: Site, email: str) -> None:
    schedule(site, email, minutes=90)
    lou.press("Make an address")
    address = lou.page.get_by_label("The address").input_value()
    assert faults(lou.page) == []
    with urllib.request.urlopen(address) as answer:
        events = answer.read().decode()
    assert events.count("BEGIN:VEVENT") == 2  # the one that waits for the end of quiet hours, too
    assert events.count("SUMMARY:A reminder\r\n") == 2
    lou.page.get_by_role("link", name="I have it").click()
    lou.press("Take it back")
    lou.sees("It opens nothing any more.")
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(address)


def test_a_device_shows_the_sentence_and_nothing_else(embedded: Site, whole_browser: Browser) -> None:
    """The browser's push service is not there in tests: the browser itself is told that a message came."""
    maya = Phone(whole_browser, embedded.addresses[0], "Maya")
    maya.sign_in()
    maya.context.grant_permissions(["notifications"])
    maya.page.goto("/reminders/")
    expect(maya.page.get_by_role("button", name="Let this browser show reminders")).to_be_visible()
    maya.page.evaluate("navigator.serviceWorker.register('/worker.js', { scope: '/' })")
    maya.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    deliver(maya, {"title": "A reminder", "body": SENTENCE, "tag": "one"})
    deliver(maya, {"title": "A reminder", "body": SENTENCE, "tag": "one"})
    assert maya.page.evaluate(PUSHED) == [["A reminder", SENTENCE, "one"]]
    assert maya.complaints == []


def deliver(maya: Phone, words: dict[str, Any]) -> None:
    cdp, found = maya.context.new_cdp_session(maya.page), []
    cdp.on("ServiceWorker.workerRegistrationUpdated", lambda told: found.extend(told["registrations"]))
    cdp.send("ServiceWorker.enable")
    wait_until(lambda: bool(found) or maya.page.wait_for_timeout(50))
    order = {"origin": maya.address, "registrationId": found[0]["registrationId"], "data": json.dumps(words)}
    cdp.send("ServiceWorker.deliverPushMessage", order)


def wait_until(true: Any) -> None:
    end = time.monotonic() + 15
    while not true():
        assert time.monotonic() < end, "it did not come to be"
        time.sleep(0.1)
