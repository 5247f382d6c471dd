from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sameside.web.circles.actions import leave
from sameside.web.goals.actions import supporting
from sameside.web.goals.queries.seen import seen_by_others
from tests.cast import Cast, sign_in
from tests.web.goals.made import asked, beside, goal_of


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


def test_what_ended_is_named_no_more(cast: Cast) -> None:
    support = beside(goal_of(cast.maya, "Sleep"), cast.couple, cast.jonas, "what")
    asked(goal_of(cast.maya, "Walk"), cast.family, cast.grace, "what")
    supporting.end(support)
    leave(cast.grace, cast.family)
    assert told(cast.maya) == []


def test_the_page_of_all_that_is_shared_leads_to_it_and_asks_no_more_for_ten(client: Client, cast: Cast) -> None:
    client = sign_in(client, cast.maya)

    def page() -> tuple[str, int]:
        with CaptureQueriesContext(connection) as seen:
            text = client.get("/shares/").content.decode()
        return text, len(seen)

    goal = goal_of(cast.maya, "Sleep")
    beside(goal, cast.couple, cast.jonas, "what")
    client.get("/shares/")
    text, once = page()
    assert f'href="/goals/{goal.pk}/"' in text
    assert "Goals that others see" in text
    for number in range(9):
        beside(goal_of(cast.maya, f"Goal {number}"), cast.couple, cast.jonas, "what")
        goal_of(cast.maya, f"Ours {number}", cast.couple)
    assert page()[1] == once
