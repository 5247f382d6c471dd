from sameside.web.safety.forms import CheckForm
from sameside.web.safety.questions import QUESTIONS

FINE = {question.id: question.fine for question in QUESTIONS}


def test_every_question_wants_one_answer_and_none_is_given_beforehand() -> None:
    form = CheckForm({})
    assert set(form.errors) == set(FINE)
    assert "checked" not in CheckForm().as_p().replace('name="checked"', "").replace("id_checked", "")


def test_answers_come_out_as_they_were_given() -> None:
    form = CheckForm(FINE | {"next": "/x", "other": "y"})
    assert form.is_valid()
    assert form.answers == FINE


def test_a_made_up_answer_is_turned_down() -> None:
    assert not CheckForm(FINE | {"afraid": "maybe"}).is_valid()
