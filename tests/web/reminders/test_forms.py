from datetime import time
from typing import Any

import pytest

from sameside.web.reminders.forms import BrowserForm, WishesForm, as_it_is
from sameside.web.reminders.quiet import Quiet
from sameside.web.reminders.wishes import Wishes
from tests.web.reminders.due import AUTH, ENDPOINT, P256DH, in_form

GOOD = {"endpoint": ENDPOINT + "x", "p256dh": P256DH, "auth": AUTH}


def test_what_is_chosen_becomes_wishes_and_kinds_of_before_stay() -> None:
    form = WishesForm(in_form({"ritual": "both", "prompt": "", "quiet": "on"}))
    assert form.is_valid(), form.errors
    wishes = form.wishes(Wishes({"older-kind": "mail"}))
    assert wishes.quiet == Quiet(time(22), time(7))
    assert (wishes.chosen["ritual"], wishes.chosen["older-kind"], wishes.chosen["prompt"]) == ("both", "mail", "")


def test_where_nothing_is_shown_on_devices_only_the_rest_of_a_choice_is_left(settings: Any) -> None:
    settings.PUSH = False
    before = Wishes({"ritual": "both", "prompt": "push", "goal-check-in": "mail", "belief-experiment": ""})
    assert as_it_is(before) == {"ritual": "mail", "prompt": "", "goal-check-in": "mail", "belief-experiment": ""}
    assert not WishesForm(in_form({"ritual": "push"})).is_valid()
    assert WishesForm(in_form({"ritual": "mail"})).is_valid()


def test_without_the_tick_there_are_no_quiet_hours() -> None:
    form = WishesForm(in_form({}))
    assert form.is_valid()
    assert form.wishes(Wishes()).quiet is None


@pytest.mark.parametrize(
    "given",
    [
        {"quiet": "on", "begin": ""},
        {"quiet": "on", "begin": "07:00"},
        {"begin": "late"},
        {"quiet": "on", "end": "\U0001f319"},
        {"ritual": "pigeon"},
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(given: dict[str, str]) -> None:
    form = WishesForm(in_form(given))
    assert not form.is_valid()
    assert all(str(error).endswith(".") for errors in form.errors.values() for error in errors)


def test_the_page_begins_with_what_was_chosen() -> None:
    assert as_it_is(Wishes({"ritual": "mail"})) == {"ritual": "mail"}
    there = as_it_is(Wishes({}, Quiet(time(21), time(6))))
    assert there == {"quiet": True, "begin": time(21), "end": time(6)}
    assert {"prompt", "ritual"} <= {field.name for field in WishesForm().kinds}


def test_a_browser_of_a_known_service_is_taken() -> None:
    assert BrowserForm(GOOD).is_valid()


@pytest.mark.parametrize(
    "bad",
    [
        {"endpoint": "https://127.0.0.1/"},
        {"p256dh": "short"},
        {"auth": "not base64 at all"},
        {"auth": ""},
        {"p256dh": "é" * 87},
        {"endpoint": "x" * 5000},
    ],
)
def test_anything_else_is_not(bad: dict[str, str]) -> None:
    assert not BrowserForm(GOOD | bad).is_valid()
