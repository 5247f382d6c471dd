"""What a goal's page is drawn from: showing, noting, asking beside, adjusting, moving and sketching."""

from sameside.web.circles.actions import leave
from sameside.web.goals import access
from sameside.web.goals.actions import supporting
from sameside.web.goals.showing import beside_choice, beside_of, page_of, parts_to_show, people_to_ask
from tests.cast import Cast
from tests.web.goals.made import a_plan, asked, beside, goal_of


def test_a_supporter_is_named_with_what_they_see(cast: Cast) -> None:
    goal = goal_of(cast.maya, why="A reason")
    support = asked(goal, cast.couple, cast.jonas, "what", "why")
    found = beside_of(cast.maya, access.goal_for(cast.maya, goal.pk))
    assert (found["supporter"].name, found["accepted"]) == ("Jonas", False)
    assert found["shown_parts"] == ["What it is", "Why it matters"]
    assert beside_choice(cast.maya, access.goal_for(cast.maya, goal.pk)) is None
    supporting.accept(support)
    assert beside_choice(cast.maya, access.goal_for(cast.maya, goal.pk)) == (str(support.pk), "Jonas")


def test_a_shared_goal_has_nobody_beside_it(cast: Cast) -> None:
    goal = goal_of(cast.maya, circle=cast.couple)
    assert beside_of(cast.maya, access.goal_for(cast.maya, goal.pk))["support"] is None


def test_whoever_left_is_not_beside_it_on_the_page(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    beside(goal, cast.couple, cast.jonas)
    leave(cast.jonas, cast.couple)
    assert beside_of(cast.maya, access.goal_for(cast.maya, goal.pk))["support"] is None


def test_whom_one_may_ask_are_the_others_in_ones_circles(cast: Cast) -> None:
    held = access.goal_for(cast.maya, goal_of(cast.maya).pk)
    names = [name for _key, name in people_to_ask(cast.maya, held.insides)]
    assert names[0] == "Jonas (Maya and Jonas)"
    assert "Noor (Sunday walkers)" in names
    assert not [name for name in names if name.startswith(("Maya", "Alex", "Sam"))]
    held = access.goal_for(cast.jonas, goal_of(cast.jonas).pk)
    assert [name for _key, name in people_to_ask(cast.jonas, held.insides)] == ["Maya"]


def test_a_long_part_is_offered_by_its_beginning() -> None:
    ((_name, words), *_rest) = parts_to_show(a_plan(what="x " * 200))
    assert words.endswith("…")
    assert len(words) < 100


def test_a_goal_that_is_over_is_not_asked_to_arrive(cast: Cast) -> None:
    goal = goal_of(cast.maya, state="finished")
    page = page_of(cast.maya, access.goal_for(cast.maya, goal.pk), goal.made_at.date())
    assert (page["arrived"], page["due"], page["review"]) == (False, None, False)
