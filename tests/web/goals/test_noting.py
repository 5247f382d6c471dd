from uuid import uuid4

from sameside.web.goals import access
from sameside.web.goals.noting import form_for, form_of, key_in
from tests.cast import Cast
from tests.web.goals.made import beside, goal_of, noted


def test_who_reads_it_is_offered_as_it_was_last_time(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    support = beside(goal, cast.couple, cast.jonas)
    held = access.goal_for(cast.maya, goal.pk)
    assert form_for(cast.maya, held).initial["shown_to"] is None
    noted(cast.maya, goal, shown_to=support.pk)
    assert form_for(cast.maya, held).initial["shown_to"] == str(support.pk)
    noted(cast.maya, goal)
    assert form_for(cast.maya, held).initial["shown_to"] == "alone"


def test_a_check_in_comes_back_as_it_was_written(cast: Cast) -> None:
    goal = goal_of(cast.maya)
    held = access.goal_for(cast.maya, goal.pk)
    for value, said in ((1234567.25, "1234567.25"), (None, ""), (3, "3")):
        form = form_of(cast.maya, held, noted(cast.maya, goal, value, "a word"))
        assert (form.initial["value"], form.initial["words"], form.initial["shown_to"]) == (said, "a word", "alone")


def test_a_key_that_is_none_is_none() -> None:
    key = uuid4()
    assert key_in({"key": str(key)}) == key
    assert key_in({"key": "x"}) is key_in({}) is None
