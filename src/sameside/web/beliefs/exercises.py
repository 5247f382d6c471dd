"""Exercises from the library that go with this room: three at most, the short ones first."""

from sameside.web.library.shelf import Card, shelf

MOST = 3


def close_by() -> list[Card]:
    return [card for card in shelf() if card.area == "beliefs"][:MOST]
