import uuid

import pytest
from django.http import Http404

from sameside.web.selfcare import access, actions
from sameside.web.selfcare.habit import Habit
from tests.cast import Cast


def test_ones_own_things_are_there_and_nobody_elses(cast: Cast) -> None:
    ritual, boundary = actions.begin(cast.maya, Habit("a")), actions.set_down(cast.maya, {"line": "b"})
    assert access.ritual_for(cast.maya, ritual.pk) == ritual
    assert access.boundary_for(cast.maya, boundary.pk) == boundary
    for person in (cast.jonas, cast.sam):
        with pytest.raises(Http404):
            access.ritual_for(person, ritual.pk)
        with pytest.raises(Http404):
            access.boundary_for(person, boundary.pk)
    with pytest.raises(Http404):
        access.ritual_for(cast.maya, uuid.uuid4())


def test_a_practice_is_there_or_not() -> None:
    assert access.practice_for("longer-out").kind == "breath"
    with pytest.raises(Http404):
        access.practice_for("no-such-practice")
