"""Hello, by the clock where the person is."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sameside.web.home.greeting import greeting


@pytest.mark.parametrize(
    ("hour", "hello"),
    [
        (0, "Hello"), (4, "Hello"), (5, "Good morning"), (11, "Good morning"), (12, "Good afternoon"),
        (17, "Good afternoon"), (18, "Good evening"), (22, "Good evening"), (23, "Hello"),
    ],
)  # fmt: skip
def test_each_hour_has_its_greeting(hour: int, hello: str) -> None:
    now = datetime(2026, 5, 14, hour, 30, tzinfo=ZoneInfo("America/Chicago"))
    assert greeting(now, "Maya") == f"{hello}, Maya."


def test_somebody_without_a_name_is_greeted_too() -> None:
    now = datetime(2026, 5, 14, 9, tzinfo=ZoneInfo("UTC"))
    assert greeting(now, None) == "Good morning."
