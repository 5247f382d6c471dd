from datetime import date, timedelta

import pytest

from sameside.web.goals import asking
from sameside.web.goals.asking import asks

TODAY = date(2026, 11, 23)


def first(step: str, **said: object) -> str:
    found = asks(step, said, TODAY)
    return str(found[0]) if found else ""


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Communicate better with each other", asking.SEEN),
        ("He should listen to me", asking.YOUR_HAND),
        ("My partner comes home earlier", asking.YOUR_HAND),
        ("Never shout again at the children", asking.ENOUGH),
        ("Stop looking at my phone so much", asking.INSTEAD),
        ("Cook and clean and pay the bills and call my mother", asking.ONE_FIRST),
        ("Go running", asking.WHERE_AND_WHEN),
    ],
)
def test_words_that_stay_open_are_asked_about(words: str, question: object) -> None:
    assert first("specific", what=words) == str(question)
    assert first("wish", what=words) == str(question)


@pytest.mark.parametrize(
    "words",
    [
        "On weekdays at dinner the phones are in the drawer.",
        "Read to Ada for ten minutes every evening",
        "Less coffee: two cups a day until noon",
        "We walk by the river on Sunday morning.",
        "Ich rufe meine Mutter an",
    ],
)
def test_words_that_can_be_seen_are_left_alone(words: str) -> None:
    assert asks("specific", {"what": words}, TODAY) == []


def test_a_number_without_an_end_and_a_leap_are_asked_about() -> None:
    assert first("measure", kind="number", start=2.0, target=None) == str(asking.HOW_MUCH)
    assert first("measure", kind="number", start=1.0, target=6.0) == str(asking.SMALLER)
    assert not asks("measure", {"kind": "number", "start": 2.0, "target": 4.0}, TODAY)
    assert not asks("measure", {"kind": "yes_no"}, TODAY)


def test_a_reason_that_is_a_duty_is_asked_about_and_ones_own_is_not() -> None:
    assert first("why", why="Because she wants me to") == str(asking.FOR_YOU)
    assert not asks("why", {"why": "I miss our talks"}, TODAY)


def test_an_obstacle_outside_leads_inside() -> None:
    assert first("obstacle", obstacle="There is no time because of work") == str(asking.INSIDE)
    assert not asks("obstacle", {"obstacle": "When I am tired I reach for the phone"}, TODAY)


def test_a_moment_that_is_hard_to_catch_is_asked_about() -> None:
    assert first("plan", when_1="sometimes", then_1="x") == str(asking.WHICH_MOMENT)
    assert not asks("plan", {"when_1": "I close the door behind me"}, TODAY)
    assert not asks("plan", {}, TODAY)


def test_a_day_far_away_or_very_near_is_asked_about() -> None:
    far, near = TODAY + timedelta(days=300), TODAY + timedelta(days=2)
    assert first("time", until=far) == str(asking.TOO_FAR)
    assert first("time", until=near) == str(asking.TOO_SOON)
    assert not asks("time", {"until": far, "review": TODAY + timedelta(days=30)}, TODAY)


def test_other_steps_ask_in_their_own_way() -> None:
    assert first("doable", can="It depends on him") == str(asking.WITHOUT_THEM)
    assert first("outcome", outcome="Peace") == str(asking.VIVID)
    assert not asks("nothing", {}, TODAY)


def test_there_are_never_more_than_two() -> None:
    words = "He should never again stop and start and go and be better"
    assert len(asks("specific", {"what": words}, TODAY)) == asking.MOST
