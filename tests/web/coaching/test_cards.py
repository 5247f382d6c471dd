import re
from pathlib import Path
from typing import Any

import pytest

from sameside.coach import SafetyHit, check_safety
from sameside.web.coaching.cards import WORDS, cards_for


def hit(card: str, phrase: str) -> SafetyHit:
    return SafetyHit("SAFE_SELF", 0, 1, phrase, card)


def test_a_card_tells_whom_to_call_in_the_country_of_this_server(settings: Any) -> None:
    settings.HELP_COUNTRY = "us"
    (card,) = cards_for("I want to kill myself", check_safety("I want to kill myself"), ())
    assert (card.id, [line.call for line in card.lines]) == ("self", ["988"])
    (card,) = cards_for("He keeps my bank card", check_safety("He keeps my bank card"), ())
    assert [line.text for line in card.lines] == ["88788"]


@pytest.mark.parametrize("country", [path.stem for path in Path("content/help").glob("*.toml")])
def test_every_country_has_a_line_for_every_card(settings: Any, country: str) -> None:
    settings.HELP_COUNTRY = country
    for id in WORDS:
        (card,) = cards_for("x", [hit(id, "a")], ())
        assert card.lines, id


def test_whoever_fears_what_they_might_do_is_not_sent_to_a_line_for_those_who_are_hurt(settings: Any) -> None:
    settings.HELP_COUNTRY = "us"
    (card,) = cards_for("x", [hit("hurting", "a")], ())
    assert ["also talk with people who worry" in line.note for line in card.lines] == [True]
    settings.HELP_COUNTRY = "au"
    (card,) = cards_for("x", [hit("hurting", "a")], ())
    assert all("self" in line.helps for line in card.lines)


def test_every_card_that_the_shipped_coach_names_has_its_words() -> None:
    named = set(re.findall(r'^card = "(.+)"', Path("content/coach/en/safety.toml").read_text(), re.MULTILINE))
    assert named <= set(WORDS)


def test_without_such_lines_a_card_still_speaks(settings: Any) -> None:
    settings.HELP_COUNTRY = "nowhere"
    (card,) = cards_for("x", [hit("something new", "a")], ())
    assert card.lines == ()
    assert "talk to a person" in str(card.text)


def test_there_is_one_card_of_a_kind() -> None:
    cards = cards_for("x", [hit("self", "a"), hit("violence", "b"), hit("self", "c")], ())
    assert [(card.id, card.phrases) for card in cards] == [("self", ("a", "c")), ("violence", ("b",))]


def test_what_was_closed_stays_closed_until_something_else_is_said() -> None:
    hits = [hit("self", "a"), hit("self", "c")]
    assert cards_for("x", hits, ("a", "c")) == ()
    assert len(cards_for("x", hits, ("a",))) == 1


def test_what_nobody_says_as_a_figure_of_speech_cannot_be_silenced() -> None:
    (firm,) = cards_for("x", [hit("self", "seed-kill-myself"), hit("self", "seed-dying")], ())
    (free,) = cards_for("x", [hit("self", "seed-dying")], ())
    assert firm.figures == ()
    assert free.figures == ("seed-dying",)


def test_a_card_about_somebody_at_home_is_folded_where_they_may_look_over_a_shoulder() -> None:
    hidden = {card.id: card.hidden for card in cards_for("x", [hit(id, id) for id in WORDS], ())}
    assert hidden == {"self": False, "violence": True, "control": True, "hurting": True, "perhaps": True}
