from datetime import timedelta

import pytest
from django.utils import timezone

from sameside.web.openness.forms import LetterForm, LineForm, NoteForm, SealForm

TODAY = timezone.localdate


def test_nothing_written_is_told_in_a_sentence() -> None:
    for form in (NoteForm({"text": " \n"}), LetterForm({"text": ""})):
        assert form.errors["text"] == ["Write a word or two first."]


def test_a_whole_book_is_told_in_a_sentence() -> None:
    assert "60,000 signs" in NoteForm({"text": "\U0001f9e1\u202e" * 500_000}).errors["text"][0]


@pytest.mark.parametrize("days", [0, -1, 40_000])
def test_it_is_sealed_for_a_day_to_come(days: int) -> None:
    form = SealForm({"text": "x", "opens_on": (TODAY() + timedelta(days=days)).isoformat()})
    assert "Choose a day after today" in form.errors["opens_on"][0]
    assert SealForm({"text": "x", "opens_on": (TODAY() + timedelta(days=1)).isoformat()}).is_valid()


def test_a_day_that_is_none_is_told_in_a_sentence() -> None:
    assert "year, month and day" in SealForm({"text": "x", "opens_on": "soon"}).errors["opens_on"][0]
    assert SealForm({"text": "x"}).errors["opens_on"] == ["Choose a day."]


def test_a_line_is_chosen_or_written_and_what_is_written_counts() -> None:
    of = "First line.\nSecond line."
    chosen = LineForm({"chosen": "1"}, of=of)
    assert chosen.is_valid()
    assert chosen.line == "Second line."
    written = LineForm({"chosen": "1", "own": "Mine"}, of=of)
    assert written.is_valid()
    assert written.line == "Mine"


def test_no_line_is_told_in_a_sentence() -> None:
    assert LineForm({}, of="One.").non_field_errors() == ["Choose a line, or write one."]
    assert LineForm({}, of="").errors["own"] == ["Write one line."]
    assert LineForm({"chosen": "7"}, of="One.").errors["chosen"] == ["Choose one of these lines."]
    assert "300 signs" in LineForm({"own": "x" * 301}, of="").errors["own"][0]
