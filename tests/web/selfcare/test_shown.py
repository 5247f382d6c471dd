from datetime import date

from sameside.web.selfcare import actions
from sameside.web.selfcare.habit import Habit
from sameside.web.selfcare.shown import shown
from tests.cast import Cast


def test_another_sees_what_it_is_and_what_for_and_never_when_it_was_done(cast: Cast) -> None:
    row = actions.begin(cast.maya, Habit("Walk", rhythm="daily", hope="Air"))
    actions.tick(row, date(2026, 3, 10), "canary")
    piece = shown(cast.maya, row.pk)
    assert piece is not None
    assert (piece.title, [part.words for part in piece.parts]) == ("Walk", ["Every day", "Air"])
    assert "canary" not in repr(piece)


def test_only_what_is_the_owners_is_there(cast: Cast) -> None:
    row = actions.begin(cast.maya, Habit("Walk"))
    assert shown(cast.jonas, row.pk) is None
    actions.delete(row)
    assert shown(cast.maya, row.pk) is None
