from uuid import uuid4

import pytest
from django.http import Http404

from sameside.web.coaching import access, actions
from tests.cast import Cast


def test_ones_own_things_are_found_and_nobody_elses(cast: Cast) -> None:
    things = [
        (access.sentence_for, actions.keep_sentence(cast.maya, "Mine.").pk),
        (access.trap_for, actions.name_trap(cast.maya, "a", ["b"], "c").pk),
        (access.talk_for, actions.sit_down(cast.maya, {}).pk),
    ]
    for fetch, key in things:
        assert fetch(cast.maya, key).pk == key
        for person, wanted in ((cast.jonas, key), (cast.sam, key), (cast.maya, uuid4())):
            with pytest.raises(Http404):
                fetch(person, wanted)


def test_a_situation_nobody_wrote_is_not_there() -> None:
    assert access.situation_for("own").id == "own"
    with pytest.raises(Http404):
        access.situation_for("no-such-situation")
