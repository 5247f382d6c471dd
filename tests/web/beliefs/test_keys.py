from uuid import uuid4

from sameside.web.beliefs.keys import fresh, id_from


def test_one_key_is_one_id_for_one_person() -> None:
    one, other, key = uuid4(), uuid4(), fresh()
    assert id_from(one, key) == id_from(one, key) != id_from(other, key)


def test_what_is_no_key_makes_a_new_id() -> None:
    one = uuid4()
    assert id_from(one, "x") != id_from(one, "x")
