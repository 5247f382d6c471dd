import pytest

from sameside.coach.rehearsal import MOST_TURNS, Heard, Sound, played
from sameside.coach.rehearsal.mood import Mood
from tests.coach.rehearsal.talks import CAST, CHARACTERS, SAME, SITUATIONS, heard, talk

JUN = CAST.characters["jun"]


def test_it_opens_by_itself_where_this_matter_begins_for_this_character() -> None:
    some = talk(JUN, situation=CAST.situations["old-hurt"])
    (beat,) = played(some)
    assert beat.lines[0] in some.situation.openers
    assert beat.mood == Mood(-0.19, 0.0)
    assert (beat.state, beat.touch, beat.pushes, beat.halted) == ("guarded", "nothing much", (), False)


def test_the_same_turns_play_the_same() -> None:
    assert played(talk(JUN, *SAME)) == played(talk(JUN, *SAME))
    assert [beat.mood for beat in played(talk(JUN, *SAME, seed="other"))] == [
        beat.mood for beat in played(talk(JUN, *SAME))
    ]
    assert played(talk(JUN, *SAME, seed="other")) != played(talk(JUN, *SAME))


def test_what_comes_later_changes_nothing_before() -> None:
    whole = played(talk(JUN, *SAME))
    assert played(talk(JUN, *SAME[:4])) == whole[:5]


def test_a_turn_said_another_way_is_another_branch() -> None:
    some = talk(JUN, *SAME[:5])
    other = some.instead(2, heard("APPR"))
    assert other.turns == (*SAME[:2], heard("APPR"))
    assert played(other)[:3] == played(some)[:3]
    assert played(other)[3].mood.ease > played(some)[3].mood.ease
    assert some.back_to(0).turns == some.back_to(-3).turns == ()
    assert some.back_to(99) == some


def test_a_talk_is_short() -> None:
    some = talk(JUN)
    for _ in range(MOST_TURNS):
        assert not some.over
        some = some.say(heard())
    assert some.over
    with pytest.raises(ValueError, match="over"):
        some.say(heard())


def test_nobody_runs_out_of_lines_however_one_sided_it_is() -> None:
    for one in CHARACTERS:
        for situation in SITUATIONS:
            for turn in (heard(), heard("CONT", "CRIT"), heard("VALID", "OWN")):
                lines = [beat.lines for beat in played(talk(one, *[turn] * MOST_TURNS, situation=situation))]
                said = [line for some in lines for line in some]
                assert all(lines), (one.id, situation.id)
                assert len(said) == len(set(said))


def test_with_a_turn_that_speaks_of_harm_nothing_is_played() -> None:
    harm = Heard("x", (Sound("OWN", 0, 1),), safety=True)
    before, beat, then = played(talk(JUN, heard("CRIT"), harm, heard("OWN")))[1:]
    assert (beat.lines, beat.halted, beat.pushes, beat.touch) == ((), True, (), "nothing much")
    assert (beat.mood, beat.posture) == (before.mood, before.posture)
    assert not then.halted
