import json
from datetime import date
from typing import Any

import pytest

from sameside.web.openness import actions, taking
from sameside.web.openness.models import Leaf
from tests.cast import Cast


def filled(cast: Cast) -> dict[str, Any]:
    actions.keep_note(cast.maya, "A note \U0001f9e1")
    actions.keep_note(cast.maya, "Sealed", date(2099, 1, 1))
    actions.keep_letter(cast.maya, "אבא", "A letter")
    actions.keep_line(cast.maya, "A line")
    found: dict[str, Any] = json.loads(json.dumps(taking.take(cast.maya)))
    return found


def test_everything_is_taken_even_what_is_sealed(cast: Cast) -> None:
    taken = filled(cast)
    assert [row["text"] for row in taken["leaves"]] == ["A note \U0001f9e1", "Sealed", "A letter", "A line"]
    assert taken["leaves"][1]["opens_on"] == "2099-01-01"


def test_what_was_taken_comes_back_once_and_the_same(cast: Cast) -> None:
    taken = filled(cast)
    assert taking.bring(cast.jonas, taken) == 4
    assert taking.take(cast.jonas) == taken
    assert taking.bring(cast.jonas, taken) == 0
    assert taking.bring(cast.maya, taken) == 0
    assert taking.bring(cast.sam, {}) == 0


ROW = {"kind": "note", "text": "x", "to": "", "opens_on": "", "opened": False, "made_at": "2026-01-01T10:00:00+00:00"}


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {"leaves": {}},
        {"leaves": [], "other": []},
        {"leaves": ["x"]},
        {"leaves": [ROW, {}]},
        {"leaves": [ROW, ROW | {"kind": "poem"}]},
        {"leaves": [ROW, ROW | {"text": ""}]},
        {"leaves": [ROW, ROW | {"text": ["x"]}]},
        {"leaves": [ROW, ROW | {"text": "x" * 70_000}]},
        {"leaves": [ROW, ROW | {"kind": "line", "text": "x" * 301}]},
        {"leaves": [ROW, ROW | {"to": 3}]},
        {"leaves": [ROW, ROW | {"opens_on": "soon"}]},
        {"leaves": [ROW, ROW | {"made_at": "2026-01-01T10:00:00"}]},
        {"leaves": [ROW, ROW | {"made_at": "2999-01-01T10:00:00+00:00"}]},
    ],
)
def test_what_is_not_understood_is_refused_whole(cast: Cast, data: Any) -> None:
    with pytest.raises(ValueError, match="as it was when it left here"):
        taking.bring(cast.maya, data)
    assert not Leaf.objects.exists()
