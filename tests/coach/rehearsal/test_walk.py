from sameside.coach.rehearsal import AIMS, Heard, walk_back
from sameside.coach.rehearsal.mood import WEIGHTS
from tests.coach.rehearsal.talks import CAST, heard, talk

TOMASZ = CAST.characters["tomasz"]


def test_every_turn_says_what_it_moved_and_from_where_to_where() -> None:
    strides = walk_back(talk(TOMASZ, heard("CRIT"), heard(), heard("VALID", "BOUND", "OPENQ"), heard("BREAK")))
    assert [(one.turn, one.way, one.before, one.after) for one in strides] == [
        (0, "stung", "guarded", "withdrawn"),
        (1, "nothing much", "withdrawn", "withdrawn"),
        (2, "softened", "withdrawn", "calm"),
        (3, "softened", "calm", "calm"),
    ]
    assert [(push.sound.code, push.way) for push in strides[2].pushes] == [
        ("VALID", "softened"), ("BOUND", "softened"), ("OPENQ", "softened"),
    ]  # fmt: skip
    assert [one.text for one in strides] == ["CRIT", "", "VALID BOUND OPENQ", "BREAK"]


def test_where_one_did_what_one_had_come_for_is_marked() -> None:
    some = talk(TOMASZ, heard("REQ"), heard("VALID"), heard("I_NEED", "CRIT"))
    assert [one.aim for one in walk_back(some, "ask")] == [True, False, True]
    assert [one.aim for one in walk_back(some, "hear")] == [False, True, False]
    assert [one.aim for one in walk_back(some)] == [False, False, False]
    assert set().union(*AIMS.values()) <= {code for code, weight in WEIGHTS.items() if weight > 0}


def test_a_talk_that_has_not_begun_has_nothing_to_look_back_on() -> None:
    assert walk_back(talk(TOMASZ)) == ()


def test_a_turn_that_was_not_played_says_so() -> None:
    (stride,) = walk_back(talk(TOMASZ, Heard("x", safety=True)))
    assert stride.halted
