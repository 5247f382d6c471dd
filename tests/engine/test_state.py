"""A state is a value: changes give a new one."""

from sameside.engine import State
from sameside.engine.state import Answer

STATE = State(standing=("here", "away", "awaited", "left"), places=(0, 0, 0, 0))


def test_others_wait_for_those_who_are_here() -> None:
    assert STATE.present == (0,)
    assert STATE.staying == (0, 1, 2)
    assert list(STATE.seats) == [0, 1, 2, 3]


def test_in_their_own_time_also_for_those_who_have_yet_to_come() -> None:
    assert State(pace="own", standing=STATE.standing).present == (0, 2)


def test_standing_and_moving_touch_one_seat() -> None:
    assert STATE.stand(1, "left").standing == ("here", "left", "awaited", "left")
    assert STATE.move(2, 5).places == (0, 0, 5, 0)
    assert STATE.places == (0, 0, 0, 0)


def test_an_answer_is_kept_beside_the_others() -> None:
    one = Answer(0, "a")
    two = Answer(1, "a")
    assert dict(STATE.keep(one).keep(two).answers) == {("a", 0): one, ("a", 1): two}
