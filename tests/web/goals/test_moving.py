from sameside.web.goals.actions.changing import MOVES
from sameside.web.goals.moving import WAYS


def test_every_move_has_its_words() -> None:
    assert set(WAYS) == set(MOVES)
    assert all(way.id == key for key, way in WAYS.items())
