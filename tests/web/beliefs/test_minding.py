import pytest

from sameside.web.beliefs import minding
from sameside.web.coaching import actions as coaching
from sameside.web.coaching import queries as coach
from tests.cast import Cast
from tests.web.coaching.small import use_a_coach_that_suspects

DARK = "Everyone always hates me. I never do anything right."


def test_up_to_three_questions_and_all_traps_of_ones_own(cast: Cast) -> None:
    coaching.name_trap(cast.maya, "Dad’s voice", ["lazy"], "Who says so?")
    found, own = minding.traps_to_ask(cast.maya, [DARK])
    assert len(found) == 3
    assert [line.own.name for line in own] == ["Dad’s voice"]
    assert minding.traps_to_ask(cast.jonas, ["We had soup."]) == ((), [])


def test_being_hurt_is_no_way_of_thinking(cast: Cast) -> None:
    texts = [DARK, "He hits me."]
    assert minding.traps_to_ask(cast.maya, texts) == ((), [])
    assert [card.id for card in minding.cards_in(cast.maya, texts)] == ["violence"]


def test_the_last_word_of_a_long_text_is_looked_at_too(cast: Cast) -> None:
    texts = ["We had soup. " * 1000] * 3 + ["He hits me."]
    assert [card.id for card in minding.cards_in(cast.maya, texts)] == ["violence"]


def test_a_figure_of_speech_is_silenced_and_the_rest_stays(cast: Cast) -> None:
    texts = ["I am dying inside.", "He hits me."]
    minding.silence(cast.maya, texts, "self")
    assert coach.notes_of(cast.maya).silenced == ("seed-dying",)
    assert [card.id for card in minding.cards_in(cast.maya, texts)] == ["violence"]


def test_what_nobody_says_as_a_figure_of_speech_cannot_be_silenced(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sameside.web.coaching.cards._is_firm", lambda phrase: True)
    minding.silence(cast.maya, ["He hits me."], "violence")
    assert coach.notes_of(cast.maya).silenced == ()


def test_of_an_entry_the_sentences_are_heard_in_which_a_rule_may_speak(cast: Cast) -> None:
    heard = minding.rules_heard(
        cast.maya, "We had soup.\nEveryone always hates me. It rained. I should be over this by now."
    )
    assert [one.words for one in heard] == ["Everyone always hates me.", "I should be over this by now."]
    assert all(one.trap for one in heard)
    assert minding.rules_heard(cast.maya, "We had soup. It rained.") == ()


def test_where_somebody_is_hurt_no_rule_is_heard(cast: Cast) -> None:
    assert minding.rules_heard(cast.maya, f"{DARK} He hits me.") == ()


def test_a_small_card_is_shown_and_holds_nothing_up(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    use_a_coach_that_suspects(monkeypatch, "cellar")
    small = minding.cards_in(cast.maya, [DARK, "I slept in the cellar."])
    assert [card.id for card in small] == ["perhaps"]
    assert not small
    assert len(minding.traps_to_ask(cast.maya, [DARK, "I slept in the cellar."])[0]) == 3


def test_beside_a_sure_card_there_is_no_small_one(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    use_a_coach_that_suspects(monkeypatch, "cellar")
    told = ["I slept in the cellar. " + "We had soup. " * 1600, "I want to kill myself."]
    both = minding.cards_in(cast.maya, told)
    assert [card.id for card in both] == ["self"]
    assert both
