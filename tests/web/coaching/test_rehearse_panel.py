"""A rehearsal on the page: whom one can meet, how they sit there, and the walk back."""

from typing import Any

import pytest

from sameside import engine
from sameside.coach.rehearsal import AIMS, STATES, BadCast
from sameside.coach.rehearsal.mood import WEIGHTS
from sameside.coach.rehearsal.posture import CHOICES
from sameside.web.coaching import rehearse_panel
from sameside.web.coaching.rehearse_panel import rehearsal_of

STEP = engine.Step("try", "rehearse", "me", options={"character": ("jun", "nobody"), "aim": "ask"})
POSTURE = {"turn": "away", "arms": "holding", "head": "down"}
TURN = {
    "text": "You never ask. Could you ask me?", "lines": ["Mm."], "state": "withdrawn", "before": "guarded", "way": "stung",
    "moved": [[0, 14, "ABS", "stung"], [15, 32, "REQ", "softened"]], "aim": True, "halted": False, "cards": [],
    "quiet": "", "posture": POSTURE,
}  # fmt: skip
MET = {"character": "jun", "name": "Jun", "lines": ["What did I do?"], "state": "guarded"}


def stage(*turns: Any, met: Any = MET, left: Any = ()) -> dict[str, Any]:
    return {"turn": len(turns) + 1, "still": 2, "begun": True, "met": met, "turns": turns, "left": left}


def test_every_code_state_and_posture_has_its_words() -> None:
    assert set(rehearse_panel.MARKS) == set(WEIGHTS)
    assert set(rehearse_panel.STATES) == set(STATES)
    assert set(rehearse_panel.AIMS) == set(AIMS)
    for words, part in ((rehearse_panel.TURNS, "turn"), (rehearse_panel.ARMS, "arms"), (rehearse_panel.HEADS, "head")):
        assert set(words) == set(CHOICES[part])


def test_a_turn_says_which_words_moved_what() -> None:
    shown = rehearsal_of(STEP, stage(TURN))
    assert shown.last is not None
    assert [(one.text, str(one.mark), one.way) for one in shown.last.moved] == [
        ("You never ask.", "“always” or “never”", "stung"), ("Could you ask me?", "a wish they may turn down", "softened"),
    ]  # fmt: skip
    assert (str(shown.last.before), str(shown.last.after)) == ("on guard", "shut, and far away")
    assert str(shown.last.aim).startswith("Here you said what you need")
    assert shown.figure is not None
    assert [str(word) for word in shown.figure.words] == ["turned away", "arms held close", "looking down"]


def test_before_anybody_sits_there_nothing_is_drawn() -> None:
    shown = rehearsal_of(STEP, {**stage(met=None), "begun": False})
    assert (shown.figure, shown.last, shown.name, shown.opening) == (None, None, "", ())
    assert [one.id for one in shown.cast] == ["jun"]


def test_the_situation_is_told_unless_it_is_ones_own() -> None:
    assert rehearsal_of(STEP, stage()).situation == ""
    given = engine.Step("try", "rehearse", "me", options={"character": ("jun",), "situation": "money"})
    assert "purchase" in rehearsal_of(given, stage()).situation
    gone = engine.Step("try", "rehearse", "me", options={"character": ("jun",), "situation": "gone"})
    assert rehearsal_of(gone, stage()).situation == ""


def test_words_that_were_taken_away_leave_a_gap() -> None:
    shown = rehearsal_of(STEP, stage(None, met=None, left=((1, (None, TURN)),)))
    assert shown.last is not None
    assert (shown.last.gone, shown.last.text, shown.last.lines, shown.last.moved) == (True, "", (), ())
    ((number, some),) = shown.left
    assert (number, [one.number for one in some], [one.gone for one in some]) == (1, [1, 2], [True, False])


def test_with_a_broken_cast_what_was_said_still_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise BadCast(("characters: there is nobody to talk to.",))

    assert not rehearsal_of(STEP, stage(TURN)).away
    monkeypatch.setattr(rehearse_panel, "load_cast", broken)
    shown = rehearsal_of(STEP, stage(TURN))
    assert (shown.away, shown.cast, shown.situation, shown.name) == (True, (), "", "Jun")
    assert [turn.text for turn in shown.turns] == [TURN["text"]]
