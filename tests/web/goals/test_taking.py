import json
from typing import Any
from uuid import uuid4

import pytest

from sameside.web.goals.actions import changing, checking, making, supporting
from sameside.web.goals.models import CheckIn, Goal, Moment, Review
from sameside.web.goals.taking import bring, take
from tests.cast import Cast
from tests.web.goals.made import aged, beside, goal_of, noted, now_in

SAID = {"well": "dinner early", "hard": "training days", "then": "keep"}


def full(cast: Cast) -> dict[str, Any]:
    goal = goal_of(cast.maya, "Phones \U0001f9e1 בחוץ")
    aged(noted(cast.maya, goal, 3, "three"), 2)
    noted(cast.maya, goal, None, "only a word")
    checking.look_back(cast.maya, goal, now_in(goal), uuid4(), SAID)
    changing.move(cast.maya, goal, "rest", "away")
    making.answer(making.sketch(cast.maya, uuid4(), "smart", None), "specific", {"what": "a sketch"}, False)
    shared = goal_of(cast.maya, "Ours", circle=cast.couple)
    noted(cast.maya, shared, 4, "hers")
    noted(cast.jonas, shared, 5, "CanaryHis")
    checking.look_back(cast.maya, shared, now_in(shared), uuid4(), SAID)
    changing.move(cast.maya, shared, "rest", "a word about it")
    supporting.say(beside(goal_of(cast.jonas, "CanaryGoal"), cast.couple, cast.maya), uuid4(), "I like it.")
    return json.loads(json.dumps(take(cast.maya)))


def test_everything_a_person_wrote_goes_along_and_nothing_of_others(cast: Cast) -> None:
    data = full(cast)
    text = json.dumps(data, ensure_ascii=False)
    for words in ("Phones \U0001f9e1 בחוץ", "three", "only a word", "dinner early", "away", "a sketch", "hers", "I like it.", "a word about it"):  # fmt: skip
        assert words in text, words
    assert "Canary" not in text
    assert [one["words"] for one in data["goals"][0]["check_ins"]] == ["three", "only a word"]


def test_what_is_brought_is_as_it_was(cast: Cast) -> None:
    data = full(cast)
    assert bring(cast.sam, data) == 1
    assert take(cast.sam)["goals"] == data["goals"]
    goal = Goal.objects.get(person=cast.sam)
    assert CheckIn.objects.filter(goal=goal, person=cast.sam).count() == 2
    assert Review.objects.filter(goal=goal).count() == 1
    assert Moment.objects.filter(goal=goal).count() == 2


def test_what_is_here_already_is_not_brought_again(cast: Cast) -> None:
    data = full(cast)
    assert bring(cast.maya, data) == 0
    assert [bring(cast.sam, data), bring(cast.sam, data)] == [1, 0]


def broken(data: dict[str, Any]) -> list[Any]:
    goal = data["goals"][0]
    check = goal["check_ins"][0]
    return [
        [], "x", {"wins": []}, {"goals": {}}, {"goals": ["x"]}, {"goals": [{}]}, {"goals": [goal | {"made": "soon"}]},
        {"goals": [goal | {"made": 5}]}, {"goals": [goal | {"made": "9999-12-31T23:59:59"}]},
        {"goals": [goal | {"plan": goal["plan"] | {"review": "9999-12-31"}}]}, {"goals": [goal | {"plan": {"title": "x"}}]},
        {"goals": [goal, goal | {"check_ins": [check | {"value": "3"}]}]},
        {"goals": [goal | {"check_ins": [check | {"value": float("nan")}]}]},
        {"goals": [goal | {"check_ins": [check | {"words": None}]}]}, {"goals": [goal | {"check_ins": "x"}]},
        {"goals": [goal | {"looks_back": [{"on": check["on"]}]}]}, {"goals": [goal | {"history": [{}]}]},
        {"goals": [goal | {"history": [goal["history"][0] | {"changes": [["a"]]}]}]},
    ]  # fmt: skip


def test_what_is_not_understood_is_refused_with_a_sentence_and_writes_nothing(cast: Cast) -> None:
    for data in broken(full(cast)):
        with pytest.raises(ValueError, match=r"\.$"):
            bring(cast.sam, data)
    assert not Goal.objects.filter(person=cast.sam).exists()


def test_nothing_is_brought_from_nothing(cast: Cast) -> None:
    assert bring(cast.sam, {}) == 0
    assert all(rows == [] for rows in take(cast.sam).values())
