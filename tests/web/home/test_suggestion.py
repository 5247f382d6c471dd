"""One thing for today, and why."""

from dataclasses import replace
from datetime import date, timedelta

from sameside.web.home.suggestion import suggest
from sameside.web.library.shelf import Card

ALONE = Card("body-scan", "A body scan", "Lie down.", "selfcare", (1, 1), "own", 10, "none", "tested")
PAIR = replace(ALONE, slug="turns", title="Taking turns", people=(2, 8), minutes=1)
EITHER = replace(ALONE, slug="values", title="What matters", people=(1, 2))
GATED = replace(ALONE, slug="hard-talk", title="A hard talk", people=(1, 2), gate="safety")
DAY = date(2026, 5, 14)


def over_a_month(cards: list[Card], sizes: list[int]) -> set[str]:
    found = [suggest(cards, DAY + timedelta(days=day), sizes) for day in range(31)]
    return {suggestion.card.slug for suggestion in found if suggestion}


def test_an_empty_library_suggests_nothing() -> None:
    assert suggest([], DAY, []) is None


def test_the_same_day_suggests_the_same_thing_and_the_next_day_another() -> None:
    first = suggest([ALONE, EITHER], DAY, [])
    assert first == suggest([EITHER, ALONE], DAY, [])
    assert first != suggest([ALONE, EITHER], DAY + timedelta(days=1), [])


def test_whoever_is_alone_is_never_sent_to_something_for_two() -> None:
    assert over_a_month([ALONE, PAIR, EITHER], []) == {"body-scan", "values"}
    assert over_a_month([ALONE, PAIR, EITHER], [1]) == {"body-scan", "values"}


def test_whoever_has_company_comes_across_everything() -> None:
    assert over_a_month([ALONE, PAIR, EITHER], [1, 2]) == {"body-scan", "turns", "values"}


def test_what_waits_behind_the_private_check_is_never_pointed_at() -> None:
    assert over_a_month([GATED, ALONE], [2]) == {"body-scan"}


def test_the_reason_says_who_it_is_for_and_how_long_it_takes() -> None:
    alone, pair, either = (suggest([card], DAY, [2]) for card in (ALONE, PAIR, EITHER))
    assert alone
    assert alone.reason.startswith("It needs nobody else. It takes about 10 minutes.")
    assert pair
    assert pair.reason.startswith("You are in a circle, and this is for more than one. It takes about 1 minute.")
    assert either
    assert either.reason.startswith("You can do it alone or with your circle.")
