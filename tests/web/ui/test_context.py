from types import SimpleNamespace
from typing import Any

import pytest
from django.test import RequestFactory

from sameside.web.ui import context


class Nobody:
    """A visitor that must not be looked at."""

    @property
    def is_authenticated(self) -> bool:
        raise AssertionError("The page asked who is there.")


def request_of(user: Any, room: str = "home") -> Any:
    request: Any = RequestFactory().get("/")
    request.user = user
    request.resolver_match = SimpleNamespace(app_name=room, view_name=f"{room}:list")
    return request


def test_nobody_is_looked_up_until_the_page_draws_something_about_them() -> None:
    found = context.house(request_of(Nobody()))
    assert found["house_name"] == "Sameside"
    with pytest.raises(AssertionError):
        bool(found["viewer"])


def test_a_stranger_has_no_rooms_and_no_clock() -> None:
    found = context.house(request_of(SimpleNamespace(is_authenticated=False)))
    assert not found["viewer"]
    assert not found["rooms"]
    assert not found["idle"]


def test_the_room_somebody_is_in_is_marked() -> None:
    person = SimpleNamespace(is_authenticated=True, idle_minutes=15)
    rooms = list(context.house(request_of(person, "circles"))["rooms"])
    assert [str(room.name) for room in rooms if room.current] == ["You"]
    assert all(room.url.startswith("/") for room in rooms)


def test_pages_about_signing_in_belong_to_the_room_called_you() -> None:
    request = request_of(SimpleNamespace(is_authenticated=True, idle_minutes=15))
    request.resolver_match = SimpleNamespace(app_name="", view_name="mfa_index", route="you/account/factors/")
    assert [str(room.name) for room in context.house(request)["rooms"] if room.current] == ["You"]


def test_the_room_for_growing_is_drawn_by_home_and_is_a_room_of_its_own() -> None:
    request = request_of(SimpleNamespace(is_authenticated=True, idle_minutes=15))
    for view, room in (("home:grow", "Grow"), ("home:work_on", "Today"), ("journal:write", "Grow")):
        request.resolver_match = SimpleNamespace(app_name=view.split(":")[0], view_name=view)
        assert [str(room.name) for room in context.house(request)["rooms"] if room.current] == [room]


def test_a_signed_in_page_knows_after_how_long_it_covers_itself() -> None:
    person = SimpleNamespace(is_authenticated=True, idle_minutes=5)
    assert context.house(request_of(person))["idle"] == {"minutes": 5, "lock": "/you/lock/", "here": "/you/here/"}


def test_an_app_that_is_not_there_leaves_no_dead_link() -> None:
    assert context.address("nowhere:list") == ""
