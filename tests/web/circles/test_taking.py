from sameside.web.circles.taking import take
from tests.cast import Cast


def test_circles_of_now_are_told_with_who_is_in_them(cast: Cast) -> None:
    circles = take(cast.grace)["circles"]
    assert [(one["name"], one["kind"], sorted(one["with"])) for one in circles] == [
        ("The Okafors", "family", ["Dayo", "Maya", "Tunde"])
    ]


def test_a_circle_one_has_left_is_not_told(cast: Cast) -> None:
    assert take(cast.alex)["circles"] == []
