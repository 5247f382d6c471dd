"""One thing for today, and why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from sameside.web.home.suggestion import past_from, suggest
from sameside.web.library.shelf import Card
from sameside.web.sittings.queries import MOST_TRACED, Trace

ALONE = Card("body-scan", "A body scan", "Lie down.", "selfcare", (1, 1), "own", 10, "none", "tested")
PAIR = replace(ALONE, slug="turns", title="Taking turns", area="listening", people=(2, 8), minutes=1)
EITHER = replace(ALONE, slug="values", title="What matters", area="reflection", people=(1, 2))
GATED = replace(ALONE, slug="hard-talk", title="A hard talk", area="conflict", people=(1, 2), gate="safety")
REST = replace(ALONE, slug="rest", title="Rest")
ALL = [ALONE, PAIR, EITHER, GATED, REST]
DAY = date(2026, 5, 14)


def begun(slug: str, days_ago: int, going_on: bool = False) -> Trace:
    return Trace(slug, datetime(2026, 5, 14, 12, tzinfo=UTC) - timedelta(days=days_ago), going_on)


def over_a_month(cards: list[Card], company: int, areas: Sequence[str] = (), *traces: Trace) -> set[str]:
    found = [suggest(cards, DAY + timedelta(days=day), company, areas, traces) for day in range(31)]
    return {suggestion.card.slug for suggestion in found if suggestion}


def reason(cards: list[Card], *areas: str, traces: Sequence[Trace] = ()) -> str:
    found = suggest(cards, DAY, 1, areas, traces)
    assert found
    return found.reason


def test_an_empty_library_suggests_nothing() -> None:
    assert suggest([], DAY, 1) is None


def test_the_same_day_suggests_the_same_thing_and_the_next_day_another() -> None:
    first = suggest([ALONE, EITHER], DAY, 1)
    assert first == suggest([EITHER, ALONE], DAY, 1)
    assert first != suggest([ALONE, EITHER], DAY + timedelta(days=1), 1)


def test_whoever_is_alone_is_never_sent_to_something_for_two() -> None:
    assert over_a_month([ALONE, PAIR, EITHER], 1) == {"body-scan", "values"}


def test_whoever_has_company_comes_across_everything() -> None:
    assert over_a_month([ALONE, PAIR, EITHER], 2) == {"body-scan", "turns", "values"}


def test_what_waits_behind_the_private_check_is_never_pointed_at() -> None:
    assert over_a_month([GATED, ALONE], 2) == {"body-scan"}
    assert over_a_month([GATED, ALONE], 2, ["conflict"]) == {"body-scan"}


def test_what_is_open_already_is_not_suggested_and_said_to_be_plenty() -> None:
    going = begun("body-scan", 3, going_on=True)
    assert over_a_month([ALONE, EITHER], 1, (), going) == {"values"}
    assert reason([ALONE, EITHER], traces=[going]).endswith("You have something begun, too. One of them is plenty.")


def test_what_was_chosen_comes_before_the_calendar() -> None:
    assert over_a_month(ALL, 2, ["selfcare"]) == {"body-scan", "rest"}
    assert over_a_month(ALL, 2, ["selfcare", "listening"]) == {"body-scan", "rest", "turns"}


def test_an_area_not_touched_for_a_while_comes_first() -> None:
    traces = (begun("body-scan", 2), begun("values", 20))
    found = suggest(ALL, DAY, 1, ["selfcare", "reflection"], traces)
    assert found
    assert found.card.slug == "values"
    assert "You know this one" in found.reason


def test_areas_touched_lately_take_turns() -> None:
    traces = (begun("body-scan", 1), begun("values", 2))
    assert over_a_month(ALL, 1, ["selfcare", "reflection"], *traces) >= {"rest", "values"}


def test_what_is_new_comes_before_what_was_done_and_then_the_oldest() -> None:
    assert over_a_month(ALL, 1, ["selfcare"], begun("rest", 5)) == {"body-scan"}
    assert over_a_month(ALL, 1, ["selfcare"], begun("rest", 5), begun("body-scan", 9)) == {"body-scan"}


def test_the_reason_says_where_it_comes_from_who_it_is_for_and_how_long_it_takes() -> None:
    assert reason([ALONE]) == (
        "Each day we show another page of the library. We read nothing of yours to choose. "
        "It needs nobody else. It takes about 10 minutes."
    )
    assert reason([ALONE, REST], "selfcare").startswith("You chose its area, and nothing of yours is there now.")
    assert reason([ALONE, REST], "selfcare", traces=[begun("rest", 3)]).startswith(
        "You chose its area, and this one is new"
    )
    assert reason([ALONE], "conflict").startswith("Nothing in what you chose fits today")
    pair = suggest([PAIR], DAY, 2)
    assert pair
    assert "You are in a circle, and this is for more than one. It takes about 1 minute." in pair.reason
    assert "You can do it alone or with your circle." in reason([EITHER])


def test_no_reason_names_an_area_or_counts_what_was_missed() -> None:
    areas = ["selfcare", "reflection"]
    for traces in ((), (begun("rest", 40),), (begun("rest", 1), begun("values", 30))):
        found = reason(ALL, *areas, traces=traces)
        assert not [word for word in ("self", "reflection", "days", "weeks", "missed", "40", "30") if word in found]


def test_of_an_exercise_begun_twice_the_newest_day_counts() -> None:
    past = past_from([begun("rest", 9), begun("rest", 3), begun("values", 1, going_on=True)])
    assert past.begun["rest"] == DAY - timedelta(days=3)
    assert past.open == {"values"}


def test_what_stands_in_the_persons_own_rooms_counts_as_having_been_there() -> None:
    areas = ["selfcare", "reflection"]
    for day in range(20):
        found = suggest([ALONE, EITHER], DAY + timedelta(days=day), 1, areas, (), {"reflection": DAY})
        assert found
        there = "reflection" if day >= 14 and (DAY + timedelta(days=day)).toordinal() % 2 == 0 else "selfcare"
        assert found.card.area == there
    both = suggest([ALONE, EITHER], DAY, 1, ["reflection"], (), {"reflection": DAY - timedelta(days=1)})
    assert both
    assert both.reason.startswith("You chose its area, and this one is new to you.")


def test_the_later_of_an_exercise_and_a_page_of_ones_own_counts() -> None:
    areas, traces = ["selfcare", "reflection"], (begun("rest", 2), begun("values", 30))
    found = suggest(ALL, DAY, 1, areas, traces, {"reflection": DAY - timedelta(days=20), "selfcare": date(2026, 1, 1)})
    assert found
    assert found.card.area == "reflection"


def test_whoever_began_more_than_is_looked_at_is_told_neither_that_nothing_is_there_nor_that_it_is_new() -> None:
    many = tuple(begun(f"other-{number}", 40) for number in range(MOST_TRACED))
    found = reason([ALONE, REST], "selfcare", traces=many)
    assert found.startswith("You chose its area, and you have not begun this one lately.")
