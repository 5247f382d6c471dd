from sameside.web.beliefs.exercises import close_by


def test_three_at_most_and_all_about_beliefs() -> None:
    cards = close_by()
    assert 0 < len(cards) <= 3
    assert {card.area for card in cards} == {"beliefs"}
