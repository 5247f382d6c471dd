"""The small card: where danger is no more than suspected. One folded line, for the writer alone, and nothing held up."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from sameside.web.coaching import queries
from sameside.web.coaching.asked import Answer, answer, question_from
from sameside.web.coaching.drawing import Frame, drawn
from sameside.web.coaching.look import safety_of
from sameside.web.coaching.notes import Notes
from sameside.web.coaching.trapping import traps_in
from tests.cast import Cast
from tests.web.coaching.small import use_a_coach_that_suspects
from tests.web.coaching.views.test_rehearsal import begin, say

DARK = "Everyone always hates me. I never do anything right in the cellar."
THERE = "You never listen. I felt hurt in the cellar."


@pytest.fixture(autouse=True)
def _suspects(monkeypatch: pytest.MonkeyPatch, _small_coach: None) -> None:
    use_a_coach_that_suspects(monkeypatch, "cellar")


def card_in(html: str) -> list[str]:
    """What is seen of it while it is folded, and the rest."""
    (card,) = re.findall(r'<details class="aid aid--fold".*?</details>', html, re.DOTALL)
    return str(card).split("</summary>")


@pytest.fixture
def ask(cast: Cast) -> Callable[..., Answer]:
    return lambda text, press="", memory="": answer(
        cast.maya, question_from({"text": text, "look": press, "memory": memory})
    )


def test_it_is_one_folded_line_also_where_nobody_sits_beside(ask: Callable[..., Answer]) -> None:
    line, body = card_in(drawn(ask(THERE), Frame()))
    assert "If something here frightens you" in line
    assert 'href="/help/"' in body
    assert "tel:" in body
    assert 'value="close.perhaps"' in body
    assert "figure" not in body


def test_in_a_talk_its_line_says_nothing(ask: Callable[..., Answer]) -> None:
    line, _ = card_in(drawn(ask(THERE), Frame(fold=True)))
    assert "Something for you alone" in line
    assert "frighten" not in line


def test_beside_it_nobody_is_taught_politeness_and_what_helps_is_still_named(ask: Callable[..., Answer]) -> None:
    assert [note.mark.code for note in ask(THERE).look.notes] == ["I_FEEL"]
    assert "ABS" in [note.mark.code for note in ask("You never listen. I felt hurt.").look.notes]


def test_it_has_lines_for_both_and_each_once(ask: Callable[..., Answer]) -> None:
    (card,) = ask(THERE).look.cards
    lines = card.lines
    assert len(lines) == len(set(lines))
    assert {helps for line in lines for helps in line.helps} >= {"self", "harm"}


def test_closed_it_stays_closed_until_other_words_call_for_it(ask: Callable[..., Answer], cast: Cast) -> None:
    closed = ask(THERE, "close.perhaps", ask(THERE).look.memory.packed)
    assert closed.look.cards == ()
    assert ask(THERE, memory=closed.look.memory.packed).look.cards == ()
    assert ask("He keeps me in the cellar.", memory=closed.look.memory.packed).look.cards
    assert ask(THERE).look.cards


def test_nobody_can_silence_it_for_good(ask: Callable[..., Answer], cast: Cast) -> None:
    ask(THERE, "figure.perhaps")
    assert queries.notes_of(cast.maya).silenced == ()


def test_where_a_card_is_sure_there_is_no_small_one(ask: Callable[..., Answer]) -> None:
    assert [card.id for card in ask("I want to kill myself in the cellar.").look.cards] == ["self"]


def test_what_waits_for_a_card_does_not_wait_for_a_small_one() -> None:
    assert safety_of(THERE, Notes()) == ()


def test_a_thought_may_still_be_looked_at_beside_it(cast: Cast) -> None:
    found = traps_in(cast.maya, {"text": DARK})
    assert ([card.id for card in found.cards], len(found.traps)) == (["perhaps"], 3)
    closed = traps_in(cast.maya, {"text": DARK, "look": "close.perhaps"})
    assert (closed.cards, len(closed.traps)) == ((), 3)


def test_the_partner_in_a_rehearsal_plays_on(maya: Client) -> None:
    path = begin(maya)
    page = say(maya, path, "I felt hurt in the cellar.")
    assert "If something here frightens you" in page
