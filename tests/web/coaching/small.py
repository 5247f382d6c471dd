"""The small coach of tests/coach instead of the one that is shipped."""

import pytest

PLACES = ("sameside.coach.ask", "sameside.web.coaching.cards", "sameside.web.coaching.phrases")


def use_the_small_coach(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.coach.examples import SEED

    for place in PLACES:
        monkeypatch.setattr(f"{place}.load_coach", lambda: SEED)
