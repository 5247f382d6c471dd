"""The faces of a sitting, remembered for some seconds."""

import time
from typing import Any

import pytest

from sameside.web.sittings import actions, face_cache
from tests.cast import Cast
from tests.web.sittings.room import Room


def test_faces_stand_in_the_order_of_the_seats_and_each_has_a_hue(couple: Room) -> None:
    faces = face_cache.faces_of(couple.id)
    assert [face.name for face in faces] == ["Maya", "Jonas"]
    assert len({face.hue for face in faces}) == 2


def test_a_live_turn_does_not_read_names_again(couple: Room, django_assert_num_queries: Any) -> None:
    faces = face_cache.faces_of(couple.id)
    with django_assert_num_queries(0):
        assert face_cache.faces_of(couple.id) is faces


def test_a_new_name_is_seen_after_some_seconds(couple: Room, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    face_cache.faces_of(couple.id)
    cast.jonas.name = "Jo"
    cast.jonas.save()
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + face_cache.SECONDS + 1)
    assert [face.name for face in face_cache.faces_of(couple.id)] == ["Maya", "Jo"]


def test_whoever_left_for_good_is_someone(couple: Room, cast: Cast) -> None:
    face_cache.faces_of(couple.id)
    actions.erase(cast.jonas)
    face_cache.forget_faces()
    assert [face.name for face in face_cache.faces_of(couple.id)] == ["Maya", "Someone"]
