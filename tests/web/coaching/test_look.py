from sameside.web.coaching.look import Look, look_at, safety_of
from sameside.web.coaching.memory import Memory
from sameside.web.coaching.notes import Notes, Wrong

HARD = "You never listen to me. I felt hurt when you left."


def codes(look: Look) -> list[str]:
    return [note.mark.code for note in look.notes]


def test_at_most_three_notes_and_one_of_them_helps() -> None:
    look = look_at(HARD, "", Notes())
    assert codes(look) == ["ABS", "I_FEEL", "I_SIT"]
    assert [note.words for note in look.notes] == ["You never", "I felt hurt", "when you"]
    assert look.notes[0].instead is not None
    assert look.notes[1].instead is None
    assert "".join(piece.words for piece in look.pieces) == HARD


def test_nothing_written_is_nothing_said() -> None:
    look = look_at(" \n", "", Notes())
    assert (look.notes, look.parts, look.quiet) == ((), (), "")


def test_a_code_that_was_just_shown_is_held_back_and_another_takes_its_place() -> None:
    first = look_at("You never listen.", "", Notes())
    again = look_at("You always ruin it. I felt hurt.", "", Notes(), first.memory)
    assert codes(first) == ["ABS"]
    assert codes(again) == ["I_FEEL"]


def test_a_mark_stays_while_the_text_goes_on() -> None:
    first = look_at("You never listen.", "", Notes())
    assert codes(look_at("You never listen. Really", "", Notes(), first.memory)) == ["ABS"]


def test_what_was_called_not_right_is_not_marked_again() -> None:
    notes = Notes(wrong=(Wrong("ABS", "You never"),))
    assert codes(look_at("You never listen.", "", notes)) == []


def test_the_lights_are_for_saying_back_alone() -> None:
    reply = look_at("You felt hurt. How was it for you?", "I felt hurt.", Notes(), reply=True)
    assert [(one.light.name, one.light.level, one.sentence) for one in reply.lights] == [
        ("feeling", "yes", "You felt hurt."), ("view", "not yet", ""), ("further", "yes", "How was it for you?"),
    ]  # fmt: skip
    assert look_at("You felt hurt.", "I felt hurt.", Notes()).lights == ()
    assert look_at("You felt hurt.", " ", Notes(), reply=True).lights == ()


def test_where_somebody_is_hurt_or_controlled_nobody_is_taught_to_say_it_more_gently() -> None:
    look = look_at("He keeps my bank card. You never listen. I felt hurt.", "I felt hurt.", Notes(), reply=True)
    assert [card.id for card in look.cards] == ["control"]
    assert (look.notes, look.lights, look.quiet) == ((), (), "")
    assert all(part.question == "" for part in look.parts)


def test_a_figure_of_speech_brings_no_card_for_this_person() -> None:
    assert look_at("I am dying inside.", "", Notes()).cards
    assert not look_at("I am dying inside.", "", Notes(silenced=("seed-dying",))).cards
    assert safety_of("I am dying inside.", Notes(), Memory(closed=("seed-dying",))) == ()


def test_places_are_told_as_a_browser_counts_them() -> None:
    look = look_at("\U0001f9e1\U0001f9e1 You never listen.", "", Notes())
    assert look.marks() == [{"code": "ABS", "strength": False, "spans": [[5, 14]]}]


def test_ends_of_lines_count_once_and_nul_is_a_space() -> None:
    look = look_at("Hm.\r\n\0You never listen.", "", Notes())
    assert look.text == "Hm.\n You never listen."
    assert look.notes[0].words == "You never"


def test_a_very_long_text_is_cut() -> None:
    assert len(look_at("x " * 50_000, "", Notes()).text) == 20_000
