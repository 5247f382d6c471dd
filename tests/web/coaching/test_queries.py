from sameside.coach import OwnTrap
from sameside.web.coaching import actions, queries
from tests.cast import Cast


def test_everybody_reads_their_own_and_the_newest_first(cast: Cast) -> None:
    for text in ("One.", "Two."):
        actions.keep_sentence(cast.maya, text)
    actions.keep_sentence(cast.jonas, "His.")
    assert [one.text for one in queries.sentences_of(cast.maya)] == ["Two.", "One."]


def test_a_trap_of_ones_own_is_what_the_coach_asks_for(cast: Cast) -> None:
    actions.name_trap(cast.maya, "Dad’s voice", ["never enough"], "Who says so?")
    (line,) = queries.traps_of(cast.maya)
    assert line.own == OwnTrap("Dad’s voice", ("never enough",), "Who says so?")
    assert queries.traps_of(cast.jonas) == []
