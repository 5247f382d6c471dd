from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.sharing.kinds import Part
from sameside.web.sharing.templatetags.sharing import in_words, last_day, names, since
from tests.cast import Cast
from tests.web.sharing.box import Giver


def drawn(source: str, request: Any, **more: Any) -> str:
    page = Template("{% load sharing %}" + source).render(Context({"request": request, **more}))
    return " ".join(page.split())


def test_a_thing_says_who_sees_it(cast: Cast, give: Giver) -> None:
    share, waiting = give(), give(soon=True)
    source = "{% seen_by item %}"
    asked = SimpleNamespace(user=cast.maya)
    assert "Jonas can see this since" in drawn(source, asked, item=share.item)
    assert "Nobody knows yet." in drawn(source, asked, item=waiting.item)
    assert "Only you" in drawn(source, SimpleNamespace(user=cast.jonas), item=share.item)


def test_the_button_leads_to_sharing_it(cast: Cast, give: Giver) -> None:
    share, other = give(), cast.maya.pk
    source, asked = '{% share_button "stone" item %}', SimpleNamespace(user=cast.maya)
    assert f'href="/shares/new/stone/{share.item}/">Who sees it<' in drawn(source, asked, item=share.item)
    assert f'href="/shares/new/stone/{other}/">Share it<' in drawn(source, asked, item=other)


def test_a_list_of_twenty_reads_once(cast: Cast, give: Giver) -> None:
    items = [give().item for _ in range(20)]
    source, asked = "{% for item in items %}{% seen_by item %}{% endfor %}", SimpleNamespace(user=cast.maya)
    with CaptureQueriesContext(connection) as found:
        page = drawn(source, asked, items=items)
    assert page.count("Jonas can see this") == 20
    assert len([one for one in found if "sharing_share" in one["sql"]]) == 1


def test_days_are_told_as_one_would_say_them(monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 6, 10, 18, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: now)
    assert since(now - timedelta(hours=3)).endswith("today")
    assert since(now - timedelta(days=2)) == "Monday"
    assert since(now + timedelta(hours=7)) == "1 a.m. on Thursday"
    assert since(now - timedelta(days=40)) == "May 1, 2026"
    assert last_day(datetime(2026, 6, 12, tzinfo=UTC)) == "June 11, 2026"


def test_names_are_joined() -> None:
    assert names([SimpleNamespace(name="Maya"), SimpleNamespace(name="Jonas")]) == "Maya and Jonas"


def test_words_are_set_as_they_were_written() -> None:
    assert in_words(Part("*so* <b>")) == "*so* <b>"
    assert in_words(Part("*so*", markdown=True)).strip() == "<p><em>so</em></p>"
