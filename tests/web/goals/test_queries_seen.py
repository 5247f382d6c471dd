from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.formats import date_format
from django.utils.timezone import localdate

from sameside.web.circles.actions import leave
from sameside.web.goals.actions import supporting
from sameside.web.goals.queries.seen import seen_by_others
from sameside.web.sharing import ledger
from sameside.web.sharing.models import Line
from tests.cast import Cast, sign_in
from tests.web.goals.made import aged, asked, beside, goal_of


def told(person: Any) -> list[tuple[str, str]]:
    return [(one.title, one.words.split(".")[0]) for one in seen_by_others(person)]


def test_a_goal_somebody_stands_beside_or_was_asked_to_is_named(cast: Cast) -> None:
    goal_of(cast.maya, "Mine alone")
    beside(goal_of(cast.maya, "Sleep"), cast.couple, cast.jonas, "what")
    asked(goal_of(cast.maya, "Walk"), cast.family, cast.grace, "what")
    words = dict(told(cast.maya))
    assert set(words) == {"Sleep", "Walk"}
    assert words["Sleep"] == "Jonas stands beside this goal and reads what you chose"
    assert words["Walk"].startswith("You asked Grace on")
    assert told(cast.jonas) == []


def test_a_goal_of_a_circle_is_named_for_everyone_in_it(cast: Cast) -> None:
    goal_of(cast.maya, "Ours", cast.family)
    assert told(cast.dayo) == told(cast.maya) == [("Ours", "Everyone in this circle reads it: The Okafors")]
    assert told(cast.jonas) == []


def test_of_what_ended_it_is_told_until_when_it_was(cast: Cast) -> None:
    support = beside(goal_of(cast.maya, "Sleep"), cast.couple, cast.jonas, "what")
    aged(asked(goal_of(cast.maya, "Walk"), cast.family, cast.grace, "what"), 3)
    supporting.look(support)
    supporting.end(support)
    leave(cast.grace, cast.family)
    cast.jonas.name = "Somebody new"
    cast.jonas.save()
    today, before = date_format(localdate()), date_format(localdate() - timedelta(days=3))
    assert [(one.title, one.words) for one in seen_by_others(cast.maya)] == [
        ("Sleep", f"Jonas could read what you chose of this goal on {today}."),
        ("Walk", f"Grace could read what you chose of this goal from {before} to {today}."),
    ]
    assert [(one.place, len(one.looks or ())) for one in seen_by_others(cast.maya)] == [("", 1), ("", 0)]
    assert told(cast.jonas) == []


def test_who_looked_when_is_told_for_a_support_and_not_noted_for_a_circle(cast: Cast) -> None:
    goal_of(cast.maya, "Ours", cast.family)
    support = beside(goal_of(cast.maya, "Sleep"), cast.couple, cast.jonas, "what")
    supporting.look(support)
    looks = {one.title: (one.name, one.looks) for one in seen_by_others(cast.maya)}
    line = Line.objects.get(what="looked")
    assert looks == {"Sleep": ("Jonas", (line.at,)), "Ours": ("", None)}


def test_of_a_support_from_before_looks_were_noted_it_is_not_said_that_nobody_opened_it(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr(ledger, "note", lambda *line: None)
        alive, over = (beside(goal_of(cast.maya, name), cast.couple, cast.jonas, "what") for name in ("Sleep", "Walk"))
    supporting.end(over)
    assert [(one.title, one.looks) for one in seen_by_others(cast.maya)] == [("Sleep", None), ("Walk", None)]
    assert "Not opened." not in sign_in(client, cast.maya).get("/shares/").content.decode()
    supporting.look(alive)
    assert [len(one.looks or ()) for one in seen_by_others(cast.maya)] == [1, 0]


def test_the_page_of_all_that_is_shared_leads_to_it_and_asks_no_more_for_ten(client: Client, cast: Cast) -> None:
    client = sign_in(client, cast.maya)

    def page() -> tuple[str, int]:
        with CaptureQueriesContext(connection) as seen:
            text = client.get("/shares/").content.decode()
        return text, len(seen)

    goal = goal_of(cast.maya, "Sleep")
    supporting.end(beside(goal, cast.couple, cast.jonas, "what"))
    supporting.look(beside(goal, cast.couple, cast.jonas, "what"))
    client.get("/shares/")
    text, once = page()
    assert f'href="/goals/{goal.pk}/"' in text
    assert "Goals that others see, or saw" in text
    assert "Jonas last opened it:" in text
    for number in range(9):
        supporting.look(beside(goal_of(cast.maya, f"Goal {number}"), cast.couple, cast.jonas, "what"))
        supporting.end(beside(goal_of(cast.maya, f"Over {number}"), cast.couple, cast.jonas, "what"))
        goal_of(cast.maya, f"Ours {number}", cast.couple)
    assert page()[1] == once
