"""One person can keep only so many streams open, and each that ends makes room."""

from uuid import uuid4

from sameside.web.live import places


def test_so_many_streams_and_no_more_until_one_ends() -> None:
    somebody, other = uuid4(), uuid4()
    taken = [places.a_place_for(somebody) for _ in range(places.MOST)]
    assert all(place.__enter__() for place in taken)
    with places.a_place_for(somebody) as free, places.a_place_for(other) as free_too:
        assert (free, free_too) == (False, True)
    taken.pop().__exit__(None, None, None)
    with places.a_place_for(somebody) as free:
        assert free
    for place in taken:
        place.__exit__(None, None, None)
    assert not places._open
