from django.utils import timezone

from sameside.web.goals import access
from sameside.web.goals.adjusting import filled, form_for, named, plan_in, sections, version_in
from sameside.web.goals.plan import IfThen, changes
from sameside.web.goals.rhythm import CHOSEN, Rhythm
from tests.cast import Cast
from tests.web.goals.made import LONG_AGO, a_plan, goal_of


def data_of(cast: Cast, **more: object) -> tuple[access.Held, dict[str, object]]:
    goal = goal_of(
        cast.maya, plans=(IfThen("a", "b"), IfThen("c", "d")), rhythm=Rhythm(CHOSEN, LONG_AGO, (1, 3)), **more
    )
    held = access.goal_for(cast.maya, goal.pk)
    return held, {name: value for name, value in filled(held.plan).items() if value is not None}


def test_a_page_sent_back_as_it_came_changes_nothing(cast: Cast) -> None:
    held, data = data_of(cast, until=LONG_AGO, why="A reason", outcome="Light")
    form = form_for(held, data)
    assert form.is_valid(), form.errors
    assert changes(held.plan, plan_in(held, form)) == []


def test_the_days_of_another_rhythm_are_counted_from_today(cast: Cast) -> None:
    held, data = data_of(cast)
    form = form_for(held, data | {"rhythm": "weekly"})
    assert form.is_valid()
    assert plan_in(held, form).rhythm.anchor == timezone.localdate()


def test_a_version_that_is_no_number_is_that_of_the_goal() -> None:
    plan = a_plan(version=7)
    assert [version_in({"version": text}, plan) for text in ("3", "x", "", "²", "9" * 50)] == [3, 7, 7, 7, 7]
    assert named([["title", "a", "b"], ["x", "a", "b"]]) == [("Its name", "a", "b")]


def test_the_parts_are_folded_say_what_stands_there_and_open_where_something_is_wrong(cast: Cast) -> None:
    held, data = data_of(cast, until=LONG_AGO)
    form = form_for(held)
    parts = sections(form, held.plan)
    shown = [field.name for part in parts for field in part.fields]
    assert sorted([*shown, "because"]) == sorted(form.fields)
    assert [part.says for part in parts[:2]] == [held.plan.title, "Evenings: from 2 to 5."]
    assert "If a, then b" in parts[4].says
    assert parts[5].says.startswith("On Tuesday and Thursday")
    assert not any(part.is_open for part in parts)
    assert [part.is_open for part in sections(form_for(held, data | {"title": ""}), held.plan)][:2] == [True, False]
    assert all(part.is_open for part in sections(form, held.plan, unfold=True))
