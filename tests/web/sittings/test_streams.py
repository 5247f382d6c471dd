"""One person can keep only so many streams open, and each that ends makes room."""

from contextlib import ExitStack
from uuid import uuid4

from sameside.web.sittings import streams


def test_so_many_streams_and_no_more_until_one_ends() -> None:
    somebody, other = uuid4(), uuid4()
    places = [streams.a_place_for(somebody) for _ in range(streams.MOST)]
    assert all(place.__enter__() for place in places)
    with streams.a_place_for(somebody) as free, streams.a_place_for(other) as free_too:
        assert (free, free_too) == (False, True)
    places.pop().__exit__(None, None, None)
    with streams.a_place_for(somebody) as free:
        assert free
    for place in places:
        place.__exit__(None, None, None)
    assert not streams._open


def test_an_open_page_has_what_it_was_given_last_and_no_longer_than_it_is_open() -> None:
    with streams.a_page("maya 1", "first") as given:
        assert given.version == "first"
        streams.gave("maya 1", "second")
        assert given.version == "second"
    streams.gave("maya 1", "third")
    assert given.version == "second"
    assert not streams._pages


def test_a_page_without_a_name_has_only_what_its_stream_sent() -> None:
    with streams.a_page("", "first") as given:
        streams.gave("", "second")
        assert given.version == "first"
    assert not streams._pages


def test_a_page_that_came_back_is_told_apart_from_its_line_that_died() -> None:
    with ExitStack() as after:
        with streams.a_page("maya 1", "first") as dead:
            alive = after.enter_context(streams.a_page("maya 1", "first"))
            dead.version = "sent into the dead line"
            assert alive.version == "first"
        streams.gave("maya 1", "second")
        assert (dead.version, alive.version) == ("sent into the dead line", "second")
    assert not streams._pages
