"""Exercises from the library that go with this room: three at most, the short ones first."""

from sameside.web.library.shelf import Card, shelf

MOST = 3
# These two have pages of their own here.
IN_THE_ROOM = ("a-hot-moment", "not-yet")


def close_by() -> list[Card]:
    return [card for card in shelf() if card.area == "beliefs" and card.slug not in IN_THE_ROOM][:MOST]
