from datetime import date

from sameside.web.home.wishes import Wishes, in_order, wishes_from


def test_a_wish_comes_back_as_it_was_kept() -> None:
    for wishes in (Wishes(), Wishes(("goals",), date(2026, 5, 14)), Wishes(("listening", "openness"))):
        assert wishes_from(wishes.record()) == wishes


def test_where_nothing_was_kept_nothing_is_wished_for() -> None:
    assert wishes_from(None) == Wishes() == wishes_from({})


def test_areas_come_in_the_order_of_the_house_each_once_and_only_those_there_are() -> None:
    assert in_order(["openness", "money", "listening", "openness"]) == ("listening", "openness")
