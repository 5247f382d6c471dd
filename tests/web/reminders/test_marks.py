import uuid

from sameside.web.reminders.marks import mark_of, mark_of_browser, mark_of_secret
from tests.cast import Cast

THING = uuid.uuid4()


def test_a_mark_is_the_same_each_time_and_another_for_anything_else(cast: Cast) -> None:
    assert mark_of(cast.maya, "ritual", THING) == mark_of(cast.maya, "ritual", THING)
    others = {
        mark_of(cast.jonas, "ritual", THING),
        mark_of(cast.maya, "prompt", THING),
        mark_of(cast.maya, "ritual", uuid.uuid4()),
        mark_of_browser("ritual"),
        mark_of_secret("ritual"),
    }
    assert len(others | {mark_of(cast.maya, "ritual", THING)}) == 6
