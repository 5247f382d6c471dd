from sameside.web.reminders.kinds import KINDS, Kind, offer


def test_the_house_offers_what_grows() -> None:
    assert {"prompt", "ritual", "goal-check-in", "goal-review", "belief-experiment"} <= set(KINDS)


def test_the_last_offer_under_a_name_holds_and_by_itself_nothing_comes_again() -> None:
    before = dict(KINDS)
    try:
        offer(Kind("ritual", "Another word"))
        assert KINDS["ritual"].label == "Another word"
        assert KINDS["ritual"].then is None
    finally:
        KINDS.update(before)
