"""The script language says so when a play goes astray."""

import pytest

from sameside.engine.testing.script import Astray, act_out
from tests.engine.examples import SEALED, TALK, exercise, step

PLAY = "Cast: Maya, Jonas\n"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Maya dances", "nobody knows how to do that"),
        ("Maya 17", "nobody knows what that means"),
        ("Someone leaves", "nobody knows what that means"),
        ("Maya: I felt left out.", "this was refused"),
        ("Maya tries to speak: refused only-listen", "for another reason"),
        ("Maya tries to pause: refused paused", "this was not refused"),
        ("Maya sees: chocolate", "the page is"),
        ("Maya does not see: version", "the page is"),
        ("Maya may: nothing", "the moves are"),
        ("Maya is at paused", "it is"),
        ("It is over: finished", "not over"),
    ],
)
def test_a_line_that_does_not_come_true_is_named(line: str, why: str) -> None:
    with pytest.raises(Astray, match=why) as astray:
        act_out(TALK, PLAY + line)
    assert line in str(astray.value)


def test_a_play_gives_the_table_as_it_stands_at_its_end() -> None:
    table = act_out(exercise(*SEALED), PLAY + "Maya writes: Mine", "own")
    assert table.state.places == (1, 0)


def test_questions_and_answers_can_be_acted_out() -> None:
    script = "Maya tells: It began in May.\nJonas asks: How did it begin?\nMaya answers: Slowly.\nJonas may: ask, pass"
    act_out(exercise(step("ask", questions=2)), PLAY + script)


def test_a_stop_is_over_for_all() -> None:
    act_out(TALK, PLAY + "Jonas pauses\nMaya is at paused\nMaya resumes\nMaya stops\nIt is over: stopped")


def test_somebody_returns() -> None:
    table = act_out(
        TALK, PLAY + "(4 minutes pass)\nJonas proposes: Tea\n(4 minutes pass)\nJonas goes on without\nMaya returns"
    )
    assert table.state.standing == ("here", "here")
