"""The timed practices we ship: enough of them, each with a way out, none that sends a frightened person into a held breath."""

from pathlib import Path

import pytest

from sameside.catalogue import Practice, load_practices

CONTENT = Path(__file__).parents[2] / "content"
SHIPPED = load_practices([CONTENT])[0]["en"]


def test_there_are_at_least_eight_and_some_of_every_kind() -> None:
    assert len(SHIPPED) >= 8
    assert {one.kind for one in SHIPPED.values()} == {"breath", "guided", "quiet"}


@pytest.mark.parametrize("practice", SHIPPED.values(), ids=SHIPPED)
def test_each_says_that_one_may_stop_and_offers_another(practice: Practice) -> None:
    said = practice.before.lower()
    assert "stop" in said or "skip" in said or "at any" in said
    assert SHIPPED[practice.instead].kind == "guided"


def test_whoever_knows_panic_is_told_before_the_breath_is_held() -> None:
    held = [one for one in SHIPPED.values() if any(pattern.holds for pattern in one.patterns)]
    assert held
    for one in held:
        assert "panic" in one.before
        assert "trapped" in one.before
        assert not one.patterns[0].holds


def test_a_long_breath_out_is_the_first_on_offer() -> None:
    inhale, _, exhale, _ = SHIPPED["longer-out"].patterns[0].counts
    assert exhale > inhale
