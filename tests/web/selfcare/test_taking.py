import json
from datetime import date
from typing import Any

import pytest

from sameside.web.selfcare import actions, queries, taking
from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.models import Boundary, Ritual, Tick
from tests.cast import Cast

WALK = Habit("Walk", "body", "days", (0, 3), "07:30", "Air", "slow-walk")


def filled(cast: Cast) -> dict[str, Any]:
    row = actions.begin(cast.maya, WALK)
    actions.tick(row, date(2026, 3, 10), "Lighter. 🌿 עברית")
    actions.begin(cast.maya, Habit("Swim", state="gone"))
    actions.set_down(cast.maya, {"okay": "", "not_okay": "Shouting.", "will_do": "", "line": "Stop."})
    return dict(json.loads(json.dumps(taking.take(cast.maya))))


def test_everything_is_taken_and_brought_to_another_place(cast: Cast) -> None:
    data = filled(cast)
    assert taking.bring(cast.jonas, data) == 3
    assert taking.take(cast.jonas) == data
    assert [one.text for one in queries.words_of(cast.jonas)] == ["Lighter. 🌿 עברית"]


def test_what_is_here_already_is_not_added_again(cast: Cast) -> None:
    data = filled(cast)
    assert taking.bring(cast.maya, data) == 0
    assert (Ritual.objects.count(), Boundary.objects.count()) == (2, 1)
    data["rituals"][0]["done"].append({"day": "2026-03-11", "word": ""})
    assert taking.bring(cast.maya, data) == 1
    assert Tick.objects.count() == 2


RITUAL = {"name": "a", "kind": "mind", "rhythm": "free", "state": "on", "made_at": "2026-03-10T08:00:00+00:00"}
ODD = [
    [],
    {"rituals": {}},
    {"rituals": ["x"]},
    {"rituals": [RITUAL | {"name": " "}]},
    {"rituals": [RITUAL | {"name": 5}]},
    {"rituals": [RITUAL | {"kind": "ghost"}]},
    {"rituals": [RITUAL | {"rhythm": ["daily"]}]},
    {"rituals": [RITUAL | {"days": [7]}]},
    {"rituals": [RITUAL | {"at": "late"}]},
    {"rituals": [RITUAL | {"made_at": "once"}]},
    {"rituals": [RITUAL | {"done": [{"day": "never"}]}]},
    {"rituals": [RITUAL | {"done": ["x"]}]},
    {"rituals": [RITUAL, RITUAL | {"hope": "x" * 5000}]},
    {"boundaries": [{"line": 1, "made_at": "2026-03-10T08:00:00+00:00"}]},
    {"boundaries": [5]},
]


@pytest.mark.parametrize("data", ODD, ids=range(len(ODD)))
def test_what_is_not_understood_is_told_and_nothing_is_written(cast: Cast, data: Any) -> None:
    with pytest.raises(ValueError, match="self-care"):
        taking.bring(cast.maya, data)
    assert not Ritual.objects.exists()
    assert not Boundary.objects.exists()


def test_a_time_without_a_zone_is_read_too(cast: Cast) -> None:
    assert taking.bring(cast.maya, {"rituals": [RITUAL | {"made_at": "2026-03-10T08:00:00"}]}) == 1
