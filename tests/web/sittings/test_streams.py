"""What an open page has, and until when."""

from contextlib import ExitStack

from sameside.web.sittings import streams


def test_an_open_page_has_what_it_was_given_last_and_no_longer_than_it_is_open() -> None:
    with streams.a_page("maya 1", "first") as given:
        assert given.version == "first"
        streams.gave("maya 1", "second", 4)
        assert given.version == "second"
    streams.gave("maya 1", "third", 4)
    assert given.version == "second"
    assert not streams._pages


def test_a_page_without_a_name_has_only_what_its_stream_sent() -> None:
    with streams.a_page("", "first") as given:
        streams.gave("", "second", 4)
        assert given.version == "first"
    assert not streams._pages


def test_a_page_that_came_back_is_told_apart_from_its_line_that_died() -> None:
    with ExitStack() as after:
        with streams.a_page("maya 1", "first") as dead:
            alive = after.enter_context(streams.a_page("maya 1", "first"))
            dead.version = "sent into the dead line"
            assert alive.version == "first"
        streams.gave("maya 1", "second", 4)
        assert (dead.version, alive.version) == ("sent into the dead line", "second")
    assert not streams._pages


def test_a_page_has_what_rings_for_no_more_than_it_was_answered() -> None:
    with streams.a_page("maya 1", "first") as given:
        assert not given.has("1")
        streams.gave("maya 1", "second", 4)
        assert [note for note in ("3", "4", "5", "", "x") if given.has(note)] == ["3", "4"]
