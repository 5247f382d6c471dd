from datetime import date
from uuid import uuid4

import pytest

from sameside.web.journal.written import (
    APART,
    OPENING,
    Written,
    folded,
    line_from,
    line_record,
    opening_of,
    searched,
    written_from,
)

DAY = date(2026, 3, 14)
WHOLE = Written(DAY, "שלום 🧡\n\nRain.", 2, ("worried",), ("Mum",), ("canal",), "one", "What rained?")


def test_what_is_sealed_comes_back_as_it_was() -> None:
    assert written_from(WHOLE.record()) == WHOLE


def test_a_mood_alone_is_an_entry_and_nothing_at_all_is_not() -> None:
    assert not Written(DAY, mood=1).is_blank
    assert not Written(DAY, feelings=("happy",)).is_blank
    assert Written(DAY, " \n", people=("Mum",)).is_blank


def test_a_line_of_a_list_holds_what_a_list_shows() -> None:
    one = uuid4()
    line = line_from(line_record(one, WHOLE))
    assert (line.id, line.on, line.mood, line.feelings, line.tags) == (one, DAY, 2, ("worried",), ("Mum", "canal"))
    assert line.opening == "שלום 🧡 Rain."


def test_where_nothing_is_written_the_question_opens_the_line() -> None:
    assert line_from(line_record(uuid4(), Written(DAY, mood=3, asked="What rained?"))).opening == "What rained?"


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("# A *list*\n\n- one\n- **two**", "A list · one two"),
        ("## Rain\r\nIt poured.\n\n### Later\n", "Rain · It poured. Later"),
        ("# Only a heading", "Only a heading"),
        ("#\nno heading", "no heading"),
        ("Not a #heading", "Not a #heading"),
        ("> said [here](https://example.org/)", "said here"),
        ("3) third", "third"),
        ("2 * 3", "2 3"),
    ],
)
def test_an_opening_has_no_marks(text: str, opening: str) -> None:
    assert opening_of(text) == opening


def test_a_long_opening_ends_after_a_whole_word() -> None:
    opening = opening_of("word " * 100)
    assert len(opening) <= OPENING + 1
    assert opening.endswith("word…")


def test_a_search_reads_text_question_tags_and_feelings_in_small_letters() -> None:
    text = searched(WHOLE)
    assert all(words in text for words in ("שלום", "rain.", "what rained?", "mum", "canal", "worried"))


def test_what_keeps_entries_apart_cannot_be_written() -> None:
    assert APART not in searched(Written(DAY, f"a{APART}b"))


def test_letters_that_look_alike_are_alike() -> None:
    assert folded("STRAẞE") == folded("strasse")
    assert folded("ﬁn") == "fin"


def test_an_opening_never_ends_with_the_sign_behind_a_heading() -> None:
    assert opening_of(f"# {'w' * 110} end\n\n{'word ' * 9}") == f"{'w' * 110} end…"
