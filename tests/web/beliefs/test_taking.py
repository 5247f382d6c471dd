import json
from typing import Any

import pytest

from sameside.web.beliefs import actions, taking
from sameside.web.beliefs.models import Belief, Fact
from tests.cast import Cast


def everything(cast: Cast) -> dict[str, list[dict[str, Any]]]:
    row = actions.begin(cast.maya, "", "I must not ask.", "He sighed.")
    actions.add_evidence(row, "", "for", "He sighed.")
    actions.begin_moment(cast.maya, "", "I bore him.")
    actions.keep_fact(cast.maya, "", {"did": "Fixed the roof."})
    actions.not_yet(cast.maya, "", {"cant": "I can’t swim."})
    found: dict[str, list[dict[str, Any]]] = json.loads(json.dumps(taking.take(cast.maya)))
    return found


def test_what_is_taken_is_brought_whole_and_only_once(cast: Cast) -> None:
    data = everything(cast)
    assert taking.bring(cast.maya, data) == 0
    assert taking.bring(cast.sam, data) == 4
    assert taking.bring(cast.sam, data) == 0
    assert taking.take(cast.sam) == data
    assert taking.take(cast.jonas) == {"beliefs": [], "moments": [], "facts": [], "not_yet": []}


def test_the_same_twice_in_one_file_is_one(cast: Cast) -> None:
    data = everything(cast)
    assert taking.bring(cast.sam, {"facts": data["facts"] * 3}) == 1


@pytest.mark.parametrize("wrong", [[], {"stones": []}, {"facts": {}}, {"facts": [1]}, {"facts": [{"did": "x"}]}])
def test_what_is_not_understood_is_told_and_nothing_is_added(cast: Cast, wrong: Any) -> None:
    data = everything(cast)
    before = (Belief.objects.count(), Fact.objects.count())
    with pytest.raises(ValueError, match="Nothing was added"):
        taking.bring(cast.sam, {**data, **wrong} if isinstance(wrong, dict) else wrong)
    assert (Belief.objects.count(), Fact.objects.count()) == before
