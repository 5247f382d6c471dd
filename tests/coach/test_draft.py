from dataclasses import replace

import pytest

from sameside.coach import Mark, read_draft
from sameside.coach.scorers import Scorer
from tests.coach.examples import SEED


def cues(given: str, mark: Mark) -> list[str]:
    return [given[start:end] for start, end in mark.cues]


def test_marks_point_at_the_words_as_they_were_written() -> None:
    given = "Honestly… YOU’VE been away. You  NEVER listen!"
    (mark,) = read_draft(given, coach=SEED).marks
    assert given[mark.start : mark.end] == "You  NEVER listen!"
    assert cues(given, mark) == ["You  NEVER"]
    assert (mark.code, mark.certainty, mark.strength, mark.source) == ("ABS", "clear", False, "rule:seed-you-never")
    assert mark.why == SEED.sayings["ABS"].why
    assert "“you listen”" in mark.suggestion


def test_sentences_are_told_with_their_places() -> None:
    given = "I left. You stayed."
    assert [given[start:end] for start, end in read_draft(given, coach=SEED).sentences] == ["I left.", "You stayed."]


def test_the_parts_of_an_i_message_are_found() -> None:
    given = "When you left, I felt sad. I need a hug. Could you stay?"
    parts = read_draft(given, coach=SEED).parts
    assert {part.name: [given[start:end] for start, end in part.spans] for part in parts} == {
        "happened": ["When you"],
        "feel": ["I felt sad"],
        "need": ["I need a hug"],
        "ask": ["Could you stay"],
    }
    assert all(part.question for part in parts)


def test_what_answers_something_needs_it() -> None:
    assert [mark.code for mark in read_draft("Not my fault!", "You were late.", coach=SEED).found] == ["DEF"]
    assert read_draft("Not my fault!", coach=SEED).found == ()
    assert read_draft("Not my fault!", "  ", coach=SEED).reflection is None


def test_a_reflection_is_one_only_of_something() -> None:
    assert read_draft("So you waited?", "I waited.", coach=SEED).reflection is True
    assert read_draft("I waited too.", "I waited.", coach=SEED).reflection is False
    assert read_draft("So you waited?", coach=SEED).reflection is None


@pytest.mark.parametrize(("given", "kind"), [("How was it?", "open"), ("Was it you?", "closed"), ("It was.", None)])
def test_a_question_is_open_or_closed(given: str, kind: str | None) -> None:
    assert read_draft(given, coach=SEED).question == kind


def test_a_distorted_thought_is_told() -> None:
    assert read_draft("I should be better.", coach=SEED).distorted
    assert not read_draft("I am here.", coach=SEED).distorted


@pytest.mark.parametrize("danger", ["He hits me.", "He keeps my bank card."])
def test_where_somebody_is_in_danger_nothing_is_coached(danger: str) -> None:
    reading = read_draft(f"You never listen. I feel sad. Could you stop? {danger}", coach=SEED)
    assert reading.safety
    assert (reading.marks, reading.found, reading.quiet) == ((), (), "")
    assert all((part.spans, part.question) == ((), "") for part in reading.parts)


def test_where_somebody_may_harm_themselves_nothing_is_criticized() -> None:
    reading = read_draft("You never listen. I feel sad. I want to kill myself.", coach=SEED)
    assert [mark.code for mark in reading.found] == ["I_FEEL"]
    assert reading.parts[1].spans
    assert reading.parts[0].question


def test_another_language_is_left_alone_and_told_so() -> None:
    reading = read_draft("Du hörst nie zu und ich bin so traurig. Warum?", "You never call.", coach=SEED)
    assert (reading.language, reading.marks, reading.question, reading.reflection) == ("other", (), None, False)
    assert reading.quiet == SEED.quiet["other"]


def test_danger_is_seen_in_a_text_that_is_mostly_in_another_language() -> None:
    assert read_draft("Du hörst nie zu und ich bin so traurig. He hits me.", coach=SEED).safety


def test_why_there_is_nothing_is_told() -> None:
    assert read_draft("We had soup.", coach=SEED).quiet == SEED.quiet["nothing"]
    assert read_draft("", coach=SEED).quiet == ""
    assert read_draft("You never listen.", coach=SEED).quiet == ""


def test_a_long_text_is_read_in_part_and_told_so() -> None:
    reading = read_draft("You never listen. " * 2000, coach=SEED)
    assert reading.quiet == SEED.quiet["long"]
    assert [mark.code for mark in reading.marks] == ["ABS"]


def test_where_danger_is_suspected_there_are_no_cautions_and_strengths_stay() -> None:
    judge = Scorer(("danger",), (0.0,), (9.0,), {"word": (1, 1)}, {"w:cellar": (1.0, 1.0)}, even=False, perhaps=0.5)
    coach = replace(SEED, scorers={"danger": judge})
    reading = read_draft("You never listen. I felt hurt in the cellar.", coach=coach)
    assert (reading.safety, [hit.card for hit in reading.perhaps]) == ((), ["perhaps"])
    assert [mark.code for mark in reading.found] == ["I_FEEL"]
    assert "ABS" in [mark.code for mark in read_draft("You never listen. I felt hurt.", coach=coach).found]
