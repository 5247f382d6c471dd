import pytest
from django.http import Http404

from sameside.web.library import access, shelf


def test_an_exercise_on_the_shelf_is_found() -> None:
    slug = shelf.shelf()[0].slug
    assert access.exercise_for(slug).exercise.id == slug


def test_what_is_not_on_the_shelf_is_not_found() -> None:
    with pytest.raises(Http404):
        access.exercise_for("no-such-exercise")
