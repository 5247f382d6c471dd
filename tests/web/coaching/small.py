"""The small coach of tests/coach instead of the one that is shipped."""

from dataclasses import replace

import pytest

from sameside.coach import Coach

PLACES = ("sameside.coach.ask", "sameside.web.coaching.cards", "sameside.web.coaching.phrases")


def use_the_small_coach(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.coach.examples import SEED

    use(monkeypatch, SEED)


def use_a_coach_that_suspects(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """Where this word stands, something may be there; never enough for a card."""
    from sameside.coach.scorers import Scorer
    from tests.coach.examples import SEED

    weights = {f"w:{word}": (1.0, 1.0)}
    judge = Scorer(("danger",), (0.0,), (9.0,), {"word": (1, 1)}, weights, even=False, perhaps=0.5)
    use(monkeypatch, replace(SEED, scorers={"danger": judge}))


def use(monkeypatch: pytest.MonkeyPatch, coach: Coach) -> None:
    for place in PLACES:
        monkeypatch.setattr(f"{place}.load_coach", lambda: coach)
