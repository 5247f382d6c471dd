from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from sameside.web.goals.models import Goal, Sketch
from sameside.web.goals.plan import plan_from
from tests.cast import Cast

if TYPE_CHECKING:
    from django.test import Client

    from tests.web.goals.conftest import SignIn

STEPS = {
    "specific": {"what": "On weekdays we put the phones in the drawer at dinner."},
    "measure": {"kind": "number", "unit": "evenings", "start": "2", "target": "5", "way": "more"},
    "doable": {"can": "Dinner is at seven anyway.", "first": "Tonight I empty the drawer."},
    "why": {"why": "I want to hear how their day was."},
    "time": {"rhythm": "chosen", "days": ["0", "4"]},
    "plan": {
        "obstacle": "I only look for a second.",
        "when_1": "my hand goes to my pocket",
        "then_1": "I pass the salt",
    },
}


def begun(client: Client, **more: str) -> Sketch:
    reply = client.post("/goals/new/", {"way": "smart", "whose": "", "key": str(uuid4())} | more)
    assert reply.status_code == 302
    return Sketch.objects.first()


def walk(client: Client, row: Sketch) -> str:
    """Each step as it is sent; where we are asked back, the same words once more."""
    place = f"/goals/making/{row.pk}/"
    for step, given in STEPS.items():
        reply = client.post(f"{place}{step}/", given)
        if reply["location"] == f"{place}{step}/":
            reply = client.post(f"{place}{step}/", given)
        assert reply.status_code == 302
        assert reply["location"] != f"{place}{step}/"
    assert reply["location"] == place
    return place


def test_a_goal_is_made_question_by_question(cast: Cast, signed_in: SignIn) -> None:
    maya = signed_in(cast.maya)
    place = walk(maya, begun(maya))
    page = maya.get(place).content.decode()
    assert "Evenings: from 2 to 5." in page
    assert "Monday and Friday" in page
    assert "Only you." in page
    assert maya.post(place, {"title": "Phones away"})["location"] == place.replace("making/", "")
    (goal,) = Goal.objects.all()
    plan = plan_from(goal.body)
    assert (goal.person, goal.circle, plan.title) == (cast.maya, None, "Phones away")
    assert plan.plans[0].said == "If my hand goes to my pocket, then I pass the salt"
    assert plan.review is not None
    assert not Sketch.objects.exists()
    assert "Phones away" in maya.get(f"/goals/{goal.pk}/").content.decode()


def test_sent_twice_it_is_one_goal(cast: Cast, signed_in: SignIn) -> None:
    maya = signed_in(cast.maya)
    place = walk(maya, begun(maya))
    first, second = (maya.post(place, {"title": "Phones away"})["location"] for _ in range(2))
    assert first == second
    assert Goal.objects.count() == 1


def test_a_press_on_begin_sent_twice_is_one_sketch(cast: Cast, signed_in: SignIn) -> None:
    maya, key = signed_in(cast.maya), str(uuid4())
    for _ in range(2):
        begun(maya, key=key)
    assert Sketch.objects.count() == 1


def test_we_ask_back_once_and_never_refuse(cast: Cast, signed_in: SignIn) -> None:
    maya = signed_in(cast.maya)
    place = f"/goals/making/{begun(maya).pk}/"
    vague = {"what": "Communicate better with everybody I know"}
    assert maya.post(f"{place}specific/", vague)["location"] == f"{place}specific/"
    page = maya.get(f"{place}specific/").content.decode()
    assert "What would you see, that tells you it is done?" in page
    assert "Communicate better with everybody I know</textarea>" in page
    assert maya.post(f"{place}specific/", vague)["location"] == f"{place}measure/"


def test_where_words_speak_of_harm_there_is_help_and_no_question(cast: Cast, signed_in: SignIn) -> None:
    maya = signed_in(cast.maya)
    place = f"/goals/making/{begun(maya).pk}/specific/"
    assert maya.post(place, {"what": "Be better so that he stops hitting me"})["location"] == place
    page = maya.get(place).content.decode()
    assert "If somebody hurts or threatens you" in page
    assert "A question back" not in page


@pytest.mark.parametrize(
    ("step", "given", "sentence"),
    [
        ("specific", {"what": " "}, "Write a word or two here."),
        ("specific", {"what": "x" * 100_000}, "Shorten it a little: 2000 signs fit here."),
        ("measure", {"unit": "cups"}, "Choose one of these."),
        ("measure", {"kind": "number", "start": "NaN"}, "Write a number here"),
        ("measure", {"kind": "ten", "target": "11"}, "From 0 to 10, please."),
        ("measure", {"kind": "number", "target": "9" * 400}, "Take a rounder number."),
        ("time", {"rhythm": "chosen"}, "Choose one day or more."),
        ("time", {"rhythm": "weekly", "until": "2001-01-01"}, "Choose a day that is still to come."),
        ("time", {"rhythm": "weekly", "until": "9999-12-31"}, "within the next ten years"),
        ("time", {"rhythm": "weekly", "until": "soon"}, "Write a day here"),
        ("plan", {"when_1": "I come home"}, "Add this half too"),
    ],
)
def test_what_does_not_fit_is_told_and_what_was_typed_stays(
    cast: Cast, signed_in: SignIn, step: str, given: dict[str, str], sentence: str
) -> None:
    maya = signed_in(cast.maya)
    place = f"/goals/making/{begun(maya).pk}/{step}/"
    reply = maya.post(place, given)
    assert reply.status_code == 422
    assert sentence in reply.content.decode()
    assert all(value.strip() in reply.content.decode() for value in given.values())


def test_signs_of_every_kind_are_kept(cast: Cast, signed_in: SignIn) -> None:
    maya = signed_in(cast.maya)
    place = f"/goals/making/{begun(maya).pk}/specific/"
    words = "לשים את הטלפון בצד <b>\U0001f9e1</b> every evening"
    maya.post(place, {"what": words})
    assert Sketch.objects.get().body["steps"]["specific"]["what"] == words
    assert "&lt;b&gt;" in maya.get(place).content.decode()
    assert maya.post(place, {"what": "a\0b"}).status_code == 422


def test_a_wish_goes_its_own_way(cast: Cast, signed_in: SignIn) -> None:
    maya = signed_in(cast.maya)
    row = begun(maya, way="woop")
    place = f"/goals/making/{row.pk}/"
    answers = {
        "wish": {"what": "Walk together on Sunday mornings"},
        "outcome": {"outcome": "The light by the river and time to talk"},
        "obstacle": {"obstacle": "I feel tired and stay in bed"},
        "plan": {"when_1": "the alarm rings on Sunday", "then_1": "I put my shoes on"},
        "measure": {"kind": "yes_no"},
        "time": {"rhythm": "weekly"},
    }
    for step, given in answers.items():
        reply = maya.post(f"{place}{step}/", given)
    assert reply["location"] == place
    maya.post(place, {"title": "Sunday walks"})
    plan = plan_from(Goal.objects.get().body)
    assert (plan.way, plan.outcome, plan.obstacle) == (
        "woop",
        answers["outcome"]["outcome"],
        "I feel tired and stay in bed",
    )


def test_a_goal_of_the_circle_is_ones_own_until_it_is_begun(cast: Cast, signed_in: SignIn) -> None:
    maya, jonas = signed_in(cast.maya), signed_in(cast.jonas)
    place = walk(maya, begun(maya, whose=str(cast.couple.pk)))
    assert jonas.get(place).status_code == 404
    assert "phones in the drawer" not in jonas.get("/goals/").content.decode()
    assert "Everyone in" in maya.get(place).content.decode()
    maya.post(place, {"title": "Phones away"})
    goal = Goal.objects.get()
    assert (goal.person, goal.circle) == (None, cast.couple)
    assert "Phones away" in jonas.get("/goals/").content.decode()


def test_a_circle_one_is_not_in_cannot_be_chosen(cast: Cast, signed_in: SignIn) -> None:
    reply = signed_in(cast.jonas).post("/goals/new/", {"way": "smart", "whose": str(cast.friends.pk)})
    assert reply.status_code == 422
    assert not Sketch.objects.exists()


def test_whoever_left_the_circle_in_between_begins_it_alone(cast: Cast, signed_in: SignIn) -> None:
    from sameside.web.circles.actions import leave

    jonas = signed_in(cast.jonas)
    place = walk(jonas, begun(jonas, whose=str(cast.couple.pk)))
    leave(cast.jonas, cast.couple)
    assert "Only you." in jonas.get(place).content.decode()
    jonas.post(place, {"title": "Phones away"})
    assert Goal.objects.get().person == cast.jonas


def test_the_look_at_the_whole_waits_for_the_first_answer(cast: Cast, signed_in: SignIn) -> None:
    maya = signed_in(cast.maya)
    place = f"/goals/making/{begun(maya).pk}/"
    assert maya.get(place)["location"] == f"{place}specific/"
    assert maya.get(f"{place}nothing/").status_code == 404


def test_a_sketch_is_thrown_away_by_its_maker_alone(cast: Cast, signed_in: SignIn) -> None:
    maya, jonas = signed_in(cast.maya), signed_in(cast.jonas)
    place = f"/goals/making/{begun(maya).pk}/drop/"
    assert jonas.post(place).status_code == 404
    assert maya.get(place).status_code == 405
    assert maya.post(place)["location"] == "/goals/"
    assert not Sketch.objects.exists()


def test_a_circle_is_not_buried_under_goals(cast: Cast, signed_in: SignIn) -> None:
    from tests.web.goals.made import aged, goal_of

    maya = signed_in(cast.maya)
    goals = [goal_of(cast.jonas, circle=cast.couple) for _ in range(5)]
    place = walk(maya, begun(maya, whose=str(cast.couple.pk)))
    refused = maya.post(place, {"title": "One more"})
    assert refused.status_code == 422
    assert "it is kept for you" in refused.content.decode()
    aged(goals[0], 2)
    assert maya.post(place, {"title": "One more"}).status_code == 302
