from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from sameside.web.home.actions import rest, work_on
from sameside.web.home.asking import ask
from sameside.web.home.today import page_for
from sameside.web.journal.prompts import on_the_shelf
from tests.cast import Cast


def test_todays_page_is_put_together_for_one_person(cast: Cast) -> None:
    work_on(cast.maya, ["openness"])
    page = page_for(cast.maya, None)
    assert page["suggestion"].card.area == "openness"
    assert page["prompt"] == ask(on_the_shelf(), on_the_shelf(), timezone.localdate(), ["openness"])
    assert (page["rests"], page["invited"], len(page["plates"])) == (False, None, 3)


def test_whoever_rests_today_is_left_in_peace_until_their_own_midnight(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    with timezone.override(ZoneInfo("America/Los_Angeles")):
        evening = datetime(2026, 5, 14, 6, tzinfo=ZoneInfo("UTC"))
        monkeypatch.setattr("django.utils.timezone.now", lambda: evening)
        rest(cast.sam, timezone.localdate())
        page = page_for(cast.sam, None)
        assert (page["rests"], page["suggestion"], page["prompt"]) == (True, None, None)
        monkeypatch.setattr("django.utils.timezone.now", lambda: evening.replace(hour=8))
        assert page_for(cast.sam, None)["suggestion"]


def test_when_every_question_was_had_the_page_knows(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    assert page_for(cast.maya, None)["had_all"] is False
    monkeypatch.setattr("sameside.web.home.today.todays", lambda *_: None)
    assert page_for(cast.maya, None)["had_all"] is True
    rest(cast.maya, timezone.localdate())
    assert page_for(cast.maya, None)["had_all"] is False
    monkeypatch.setattr("sameside.web.home.today.on_the_shelf", list)
    assert page_for(cast.jonas, None)["had_all"] is False
