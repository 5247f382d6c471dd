from sameside.web.coaching import actions, queries
from sameside.web.coaching.trapping import traps_in
from tests.cast import Cast

DARK = "Everyone always hates me. I never do anything right."


def test_three_to_look_at_or_none(cast: Cast) -> None:
    assert len(traps_in(cast.maya, {"text": DARK}).traps) == 3
    assert traps_in(cast.maya, {"text": "We had soup."}).traps == ()


def test_a_trap_of_ones_own_comes_first(cast: Cast) -> None:
    actions.name_trap(cast.maya, "Dad’s voice", ["anything right"], "Who says so?")
    assert traps_in(cast.maya, {"text": DARK}).traps[0].name == "Dad’s voice"
    assert traps_in(cast.jonas, {"text": DARK}).traps[0].name != "Dad’s voice"


def test_nobody_is_asked_to_think_more_kindly_of_being_hurt(cast: Cast) -> None:
    found = traps_in(cast.maya, {"text": f"He hits me. {DARK}"})
    assert found.traps == ()
    assert [card.id for card in found.cards] == ["violence"]


def test_closing_the_card_does_not_bring_the_traps_back(cast: Cast) -> None:
    found = traps_in(cast.maya, {"text": f"He hits me. {DARK}", "look": "close.violence"})
    assert (found.cards, found.traps) == ((), ())
    again = traps_in(cast.maya, {"text": f"He hits me. {DARK}", "memory": found.memory.packed})
    assert again.cards == ()


def test_a_figure_of_speech_does(cast: Cast) -> None:
    found = traps_in(cast.maya, {"text": f"I am dying inside. {DARK}", "look": "figure.self"})
    assert found.cards == ()
    assert len(found.traps) == 3
    assert queries.notes_of(cast.maya).silenced == ("seed-dying",)
