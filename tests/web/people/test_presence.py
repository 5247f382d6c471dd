from typing import Any

import pytest

from sameside.web.people import presence
from sameside.web.people.presence import standing

NOW = 1_800_000_000.0


def marks(signed_in: float = 60, seen: float = 0, **more: Any) -> dict[str, Any]:
    return {"signed_in_at": int(NOW - signed_in), "last_seen": int(NOW - seen), **more}


def test_a_new_sign_in_is_live() -> None:
    session: dict[str, Any] = {}
    presence.begin(session, NOW)
    assert standing(session, 5, NOW) == "live"


@pytest.mark.parametrize("minutes", [5, 15, 60])
def test_it_locks_exactly_when_the_quiet_minutes_are_over(minutes: int) -> None:
    assert standing(marks(4000, minutes * 60 - 1), minutes, NOW) == "live"
    assert standing(marks(4000, minutes * 60), minutes, NOW) == "locked"


def test_it_is_over_after_twelve_hours_even_when_busy() -> None:
    assert standing(marks(12 * 3600 - 1), 15, NOW) == "live"
    assert standing(marks(12 * 3600), 15, NOW) == "over"


def test_a_locked_session_stays_locked_while_time_is_fresh() -> None:
    assert standing(marks(locked=True), 15, NOW) == "locked"


@pytest.mark.parametrize("session", [{}, {"last_seen": int(NOW)}, {"signed_in_at": int(NOW)}, marks(signed_in=-60)])
def test_missing_or_impossible_times_mean_it_is_over(session: dict[str, Any]) -> None:
    assert standing(session, 15, NOW) == "over"


def test_being_here_is_written_down_at_most_once_a_minute() -> None:
    session = marks(seen=59)
    presence.note(session, NOW)
    assert session["last_seen"] == int(NOW) - 59
    presence.note(session, NOW + 1)
    assert session["last_seen"] == int(NOW) + 1


def test_unlocking_begins_a_new_quiet_while() -> None:
    session = marks(seen=9999, locked=True)
    presence.unlock(session, NOW)
    assert standing(session, 5, NOW) == "live"
