from sameside.web.coaching.notes import MOST, Notes, Wrong, notes_from


def test_nothing_was_told_at_first_and_the_coach_is_off() -> None:
    assert notes_from(None) == Notes(on=False)


def test_a_record_comes_back_as_it_was() -> None:
    notes = Notes(True, ("a",), (Wrong("ABS", "You never", "rule:x", "You never listen."),))
    assert notes_from(notes.record()) == notes


def test_a_notebook_does_not_grow_for_ever() -> None:
    record = Notes(silenced=tuple(str(n) for n in range(MOST + 5))).record()
    assert len(record["silenced"]) == MOST
    assert record["silenced"][-1] == str(MOST + 4)


def test_a_wrong_mark_is_known_by_its_code_and_its_words() -> None:
    notes = Notes(wrong=(Wrong("ABS", "You never"),))
    assert notes.is_wrong("ABS", "you never")
    assert not notes.is_wrong("CRIT", "you never")
    assert not notes.is_wrong("ABS", "you always")
