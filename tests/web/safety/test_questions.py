import pytest

from sameside.web.safety.questions import QUESTIONS, UNSAID, found

FINE = {question.id: question.fine for question in QUESTIONS}


def test_all_fine_answers_open() -> None:
    assert found(FINE) == "fine"


@pytest.mark.parametrize("question", QUESTIONS[1:], ids=lambda question: question.id)
@pytest.mark.parametrize("answer", ["other", UNSAID])
def test_any_other_answer_or_silence_closes(question: object, answer: str) -> None:
    name = getattr(question, "id")  # noqa: B009
    assert found(FINE | {name: answer}) == "closed"


@pytest.mark.parametrize("answer", ["no ", UNSAID, ""])
def test_with_somebody_beside_them_no_answer_counts(answer: str) -> None:
    assert found(FINE | {"alone": answer, "afraid": "no "}) == "later"


def test_a_missing_answer_never_opens() -> None:
    for name in FINE:
        assert found({key: value for key, value in FINE.items() if key != name}) != "fine"


def test_every_answer_is_as_long_as_every_other() -> None:
    assert len({len(question.fine) for question in QUESTIONS} | {len(UNSAID)}) == 1
