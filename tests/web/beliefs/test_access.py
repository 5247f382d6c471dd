from uuid import uuid4

import pytest
from django.http import Http404

from sameside.web.beliefs import access, actions
from tests.cast import Cast


def test_ones_own_things_are_found_and_nobody_elses(cast: Cast) -> None:
    things = [
        (access.belief_for, "belief", actions.begin(cast.maya, "", "Mine.").pk),
        (access.moment_for, "moment", actions.begin_moment(cast.maya, "", "Mine.").pk),
        (access.fact_for, "fact", actions.keep_fact(cast.maya, "", {"did": "Mine."}).pk),
        (access.yet_for, "yet", actions.not_yet(cast.maya, "", {"cant": "Mine."}).pk),
    ]
    for fetch, kind, key in things:
        assert fetch(cast.maya, key).pk == access.kept_for(cast.maya, kind, key).pk == key
        for person, wanted in ((cast.jonas, key), (cast.sam, key), (cast.maya, uuid4())):
            with pytest.raises(Http404):
                fetch(person, wanted)
            with pytest.raises(Http404):
                access.kept_for(person, kind, wanted)
    with pytest.raises(Http404):
        access.kept_for(cast.maya, "stone", things[0][2])


def test_a_test_is_found_in_its_own_belief_only(cast: Cast) -> None:
    row, other = (actions.begin(cast.maya, "", "Mine.") for _ in range(2))
    trial = actions.plan_trial(row, "", "a", "b", None)
    assert access.trial_for(cast.maya, row.pk, trial)[2].do == "a"
    for person, belief in ((cast.maya, other), (cast.jonas, row)):
        with pytest.raises(Http404):
            access.trial_for(person, belief.pk, trial)
