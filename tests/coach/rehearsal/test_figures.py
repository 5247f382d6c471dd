"""What is promised of the partner, over fewer talks than `make bench` takes."""

import pytest

from sameside.coach.rehearsal import played
from sameside.coach.rehearsal.mood import Mood
from tests.coach.rehearsal import figures
from tests.coach.rehearsal.talks import CHARACTERS, SAME, talk

TALKS = 400


def test_no_state_is_a_trap_and_no_line_comes_twice() -> None:
    found = figures.stuck(TALKS)
    assert set(found.ended) == {"calm", "guarded", "flooded", "withdrawn"}
    assert set(found.left) == set(found.ended)
    assert not sum(found.not_to_calm.values())
    assert not sum(found.not_away.values())
    assert found.lines_twice == 0


def test_who_always_criticizes_never_ends_calm() -> None:
    assert figures.calm_after_criticism(TALKS) == 0


def test_to_validate_own_and_ask_ends_calmer() -> None:
    found = figures.calmer_after_kindness(TALKS)
    assert sum(times for (_, better), times in found.items() if better) >= 0.9 * TALKS


def test_each_of_the_six_goes_another_way() -> None:
    assert figures.paths(60).moods == 60
    ways = {tuple(beat.state for beat in played(talk(one, *SAME))) for one in CHARACTERS}
    assert len(ways) == len(CHARACTERS) == 6


def test_control_the_counts_notice_a_partner_made_of_stone(monkeypatch: pytest.MonkeyPatch) -> None:
    stone = Mood(0.5, 0.0)
    for place in ("sameside.coach.rehearsal.talk.after", "tests.coach.rehearsal.figures.after"):
        monkeypatch.setattr(place, lambda *_: stone)
    assert figures.calm_after_criticism(20) == 20
    assert sum(figures.stuck(60).not_away.values())
    assert figures.paths(10).states == 0


def test_calmer_is_more_at_ease_or_at_the_top_and_no_hotter() -> None:
    assert figures.calmer(Mood(0.1), Mood(0.2))
    assert figures.calmer(Mood(1, 0), Mood(1, 0))
    assert not figures.calmer(Mood(0.2), Mood(0.2))
    assert not figures.calmer(Mood(1, 0), Mood(1, 0.1))
