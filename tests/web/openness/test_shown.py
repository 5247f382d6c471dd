from sameside.web.openness import actions, shown
from tests.cast import Cast


def test_a_line_shows_its_words_and_nothing_of_the_note(cast: Cast) -> None:
    leaf = actions.keep_line(cast.maya, "I am afraid of the phone.")
    piece = shown.line(cast.maya, leaf.pk)
    assert piece is not None
    assert (piece.title, piece.parts) == ("I am afraid of the phone.", ())


def test_a_letter_shows_to_whom_and_its_words(cast: Cast) -> None:
    leaf = actions.keep_letter(cast.maya, "My father, before", "Dear")
    piece = shown.letter(cast.maya, leaf.pk)
    assert piece is not None
    assert (piece.title, [part.words for part in piece.parts]) == ("My father, before", ["Dear"])


def test_neither_shows_another_kind_or_somebody_elses(cast: Cast) -> None:
    note, line = actions.keep_note(cast.maya, "For nobody"), actions.keep_line(cast.maya, "One")
    for look in (shown.line, shown.letter):
        assert look(cast.maya, note.pk) is None
    assert shown.letter(cast.maya, line.pk) is None
    assert shown.line(cast.jonas, line.pk) is None
