from typing import Any

import pytest

from sameside.web.coaching import actions
from sameside.web.coaching.taking import MOST, bring, take
from tests.cast import Cast


def kept(cast: Cast) -> dict[str, list[dict[str, Any]]]:
    actions.keep_sentence(cast.maya, "I felt alone at dinner.")
    actions.name_trap(cast.maya, "The captain", ["only me", "all on me"], "Who else holds a rope?")
    return take(cast.maya)


def test_what_was_kept_is_there_again_for_somebody_else_and_only_once(cast: Cast) -> None:
    taken = kept(cast)
    assert bring(cast.sam, taken) == 2
    assert bring(cast.sam, taken) == 0
    again = take(cast.sam)
    assert [row["text"] for row in again["sentences"]] == ["I felt alone at dinner."]
    assert [(row["name"], row["cues"]) for row in again["thinking_traps"]] == [
        ("The captain", ["only me", "all on me"])
    ]


@pytest.mark.parametrize(
    "strange",
    [
        None,
        {"else": []},
        {"sentences": {}},
        {"sentences": ["words"]},
        {"sentences": [{"text": 1}]},
        {"sentences": [{"text": "x" * 20_001}]},
        {"sentences": [{"text": "x"}] * (MOST + 1)},
        {"thinking_traps": [{"name": "a", "question": "b", "cues": "c"}]},
        {"sentences": [{"text": "fine"}], "thinking_traps": [{"name": "a", "cues": [1], "question": "b"}]},
    ],
)
def test_what_is_not_understood_is_told_and_nothing_is_written(cast: Cast, strange: Any) -> None:
    with pytest.raises(ValueError, match="not as it was"):
        bring(cast.sam, strange)
    assert take(cast.sam) == {"sentences": [], "thinking_traps": [], "rehearsals": []}
