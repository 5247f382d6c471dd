from datetime import time
from typing import Any

import pytest

from sameside.web.reminders import actions, queries
from sameside.web.reminders.quiet import Quiet
from sameside.web.reminders.taking import bring, take
from sameside.web.reminders.wishes import Wishes
from tests.cast import Cast

CHOICES = Wishes({"ritual": "mail", "prompt": "both"}, Quiet(time(22), time(7)))


def test_what_was_chosen_goes_along_and_comes_back(cast: Cast) -> None:
    actions.choose(cast.maya, CHOICES)
    assert bring(cast.jonas, take(cast.maya)) == 1
    assert queries.wishes_of(cast.jonas) == CHOICES
    assert bring(cast.jonas, take(cast.maya)) == 0


def test_nothing_chosen_is_nothing_to_take(cast: Cast) -> None:
    assert take(cast.maya) == {"reminders": []}
    assert bring(cast.maya, {}) == 0


def test_what_was_chosen_here_stays(cast: Cast) -> None:
    actions.choose(cast.jonas, Wishes({"ritual": "push"}))
    actions.choose(cast.maya, CHOICES)
    assert bring(cast.jonas, take(cast.maya)) == 0
    assert queries.wishes_of(cast.jonas).chosen == {"ritual": "push"}


@pytest.mark.parametrize(
    "rows",
    [
        "x",
        [1],
        [{}],
        [{"ways": {"ritual": "pigeon"}, "quiet": None}],
        [{"ways": {"ritual": []}, "quiet": None}],
        [{"ways": {}, "quiet": ["25:00", "07:00"]}],
        [{"ways": {}, "quiet": ["22:00"]}],
        [{"ways": {"x" * 200: "mail"}, "quiet": None}],
        [{"ways": 7, "quiet": None}],
    ],
)
def test_what_is_not_understood_is_refused_whole(cast: Cast, rows: Any) -> None:
    with pytest.raises(ValueError, match="choices about reminders"):
        bring(cast.maya, {"reminders": rows})
    assert queries.wishes_of(cast.maya) == Wishes()
