from sameside.web.coaching.read_back import OwnTurn, read_back
from tests.cast import Cast

TURNS = [
    OwnTurn("said", "You never listen to me.", "", 2, True),
    OwnTurn("said back", "You felt hurt.", "I felt hurt.", 1),
    OwnTurn("said back", "So you felt hurt about it.", "I felt hurt.", 2, True),
    OwnTurn("said", "I felt hurt."),
]


def test_every_turn_has_its_own_marks_and_the_lights_only_where_one_said_back(cast: Cast) -> None:
    back = read_back(cast.maya, TURNS)
    assert [[note.mark.code for note in one.look.notes] for one in back.turns] == [["ABS"], [], [], ["I_FEEL"]]
    assert [bool(one.look.lights) for one in back.turns] == [False, True, True, False]


def test_the_facts_are_plain_and_about_oneself(cast: Cast) -> None:
    back = read_back(cast.maya, TURNS)
    assert (back.said, back.tries, back.fitted, back.lengths) == (2, 2, 1, (3, 5))
    assert read_back(cast.maya, []).lengths is None


def test_a_card_comes_once(cast: Cast) -> None:
    turns = [OwnTurn("said", "He hits me."), OwnTurn("said", "Last night she hit me.")]
    assert [card.id for card in read_back(cast.maya, turns).cards] == ["violence"]
