from typing import Any

from sameside.web.coaching import actions, queries
from sameside.web.coaching.asked import Answer, answer, question_from
from tests.cast import Cast

HARD = "You never listen to me. I felt hurt when you left."


def ask(cast: Cast, text: str, press: str = "", memory: str = "", **more: Any) -> Answer:
    return answer(cast.maya, question_from({"text": text, "look": press, "memory": memory, **more}))


def codes(found: Answer) -> list[str]:
    return [note.mark.code for note in found.look.notes]


def press(cast: Cast, text: str, what: str) -> Answer:
    """As on the page: looked at first, then pressed with what the page remembers."""
    return ask(cast, text, what, ask(cast, text).look.memory.packed)


def test_use_this_puts_the_suggestion_in_place_of_the_sentence(cast: Cast) -> None:
    found = press(cast, HARD, "use.ABS")
    assert found.text == "Yesterday, when you  I felt hurt when you left."
    assert found.caret == len("Yesterday, when you ")
    assert "ABS" not in codes(found)


def test_where_nothing_can_be_used_nothing_changes(cast: Cast) -> None:
    for what in ("use.I_FEEL", "use.CRIT", "use.", "use"):
        assert press(cast, HARD, what).text == HARD


def test_keep_my_words_is_the_end_of_it_for_this_draft(cast: Cast) -> None:
    kept = press(cast, HARD, "keep.ABS")
    assert codes(kept) == ["I_FEEL", "I_SIT"]
    assert codes(ask(cast, HARD, memory=kept.look.memory.packed)) == ["I_FEEL", "I_SIT"]
    assert codes(ask(cast, HARD)) == ["ABS", "I_FEEL", "I_SIT"]


def test_not_right_is_kept_for_this_person_alone(cast: Cast) -> None:
    assert codes(press(cast, HARD, "wrong.ABS")) == ["I_FEEL", "I_SIT"]
    (wrong,) = queries.notes_of(cast.maya).wrong
    assert (wrong.code, wrong.words, wrong.source) == ("ABS", "You never", "rule:seed-you-never")
    assert wrong.sentence == "You never listen to me."
    other = answer(cast.jonas, question_from({"text": HARD}))
    assert codes(other) == ["ABS", "I_FEEL", "I_SIT"]


def test_a_figure_of_speech_silences_the_phrase_for_this_person(cast: Cast) -> None:
    assert not press(cast, "I am dying inside.", "figure.self").look.cards
    assert queries.notes_of(cast.maya).silenced == ("seed-dying",)
    assert answer(cast.jonas, question_from({"text": "I am dying inside."})).look.cards


def test_nobody_silences_what_they_have_not_said_or_what_is_meant(cast: Cast) -> None:
    for text, what in (("All is well.", "figure.self"), ("I want to kill myself.", "figure.self")):
        press(cast, text, what)
    assert queries.notes_of(cast.maya).silenced == ()


def test_a_card_can_be_closed_and_nothing_of_it_is_kept(cast: Cast) -> None:
    closed = press(cast, "He keeps my bank card.", "close.control")
    assert not closed.look.cards
    assert not ask(cast, "He keeps my bank card!", memory=closed.look.memory.packed).look.cards
    assert not queries.notes_of(cast.maya).silenced
    assert ask(cast, "He keeps my bank card.").look.cards


def test_reading_along_is_turned_on_and_off_with_one_press(cast: Cast) -> None:
    assert not ask(cast, HARD).on
    assert ask(cast, HARD, "on").on
    assert not ask(cast, HARD, "off").on


def test_whatever_else_is_pressed_only_looks(cast: Cast) -> None:
    actions.read_along(cast.maya, False)
    for what in ("look", "x", "keep", "wrong.NOPE", "keep.NOPE", "close.nope", "x" * 9000):
        assert codes(press(cast, HARD, what)) == ["ABS", "I_FEEL", "I_SIT"], what


def test_a_second_version_has_its_own_fields() -> None:
    asked = question_from({"text": "a", "other-text": "b", "other-look": "on", "other-memory": "x"}, "other-")
    assert (asked.text, asked.press) == ("b", "on")
