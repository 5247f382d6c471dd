import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from sameside.web.safety import gate
from sameside.web.safety.models import GateAnswer
from sameside.web.safety.questions import QUESTIONS

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
FINE = {question.id: question.fine for question in QUESTIONS}
AFRAID = FINE | {"afraid": "yes"}


@pytest.fixture
def person() -> str:
    return str(uuid.uuid4())


@pytest.fixture
def practice(settings: Any) -> None:
    settings.OPERATOR_KIND = "practice"


@pytest.fixture
def at_home(settings: Any) -> None:
    settings.OPERATOR_KIND = "person"


@pytest.mark.usefixtures("practice")
def test_the_gate_is_shut_until_it_is_answered_and_found_fine(person: str) -> None:
    assert not gate.is_open(person, {})
    gate.answer(person, {}, FINE)
    assert gate.is_open(person, {})
    assert not gate.is_open(str(uuid.uuid4()), {})


@pytest.mark.usefixtures("practice")
def test_a_later_answer_takes_the_place_of_the_earlier(person: str) -> None:
    gate.answer(person, {}, FINE)
    assert gate.answer(person, {}, AFRAID) == "closed"
    assert not gate.is_open(person, {})
    assert GateAnswer.objects.count() == 1


@pytest.mark.usefixtures("practice")
def test_answers_given_beside_somebody_change_nothing(person: str) -> None:
    gate.answer(person, {}, AFRAID)
    assert gate.answer(person, {}, FINE | {"alone": "no "}) == "later"
    assert not gate.is_open(person, {})


@pytest.mark.usefixtures("practice")
def test_it_shuts_again_after_ninety_days(person: str) -> None:
    gate.answer(person, {}, FINE)
    GateAnswer.objects.update(answered_on=timezone.localdate() - timedelta(days=89))
    assert gate.is_open(person, {})
    GateAnswer.objects.update(answered_on=timezone.localdate() - timedelta(days=90))
    assert not gate.is_open(person, {})


@pytest.mark.usefixtures("practice")
def test_what_lies_in_the_database_does_not_tell_what_was_answered(person: str) -> None:
    other = str(uuid.uuid4())
    gate.answer(person, {}, FINE)
    gate.answer(other, {}, AFRAID)
    sealed = [bytes(row.answers_sealed) for row in GateAnswer.objects.all()]
    assert len({len(seal) for seal in sealed}) == 1
    assert all(b"afraid" not in seal for seal in sealed)


@pytest.mark.usefixtures("practice")
def test_going_for_good_takes_the_answers_along(person: str) -> None:
    gate.answer(person, {}, FINE)
    gate.forget(person)
    assert not GateAnswer.objects.exists()


@pytest.mark.usefixtures("at_home")
def test_where_a_partner_may_run_the_server_nothing_is_stored(person: str) -> None:
    session: dict[str, Any] = {}
    assert gate.answer(person, session, AFRAID) == "closed"
    assert session == {}
    gate.answer(person, session, FINE)
    assert gate.is_open(person, session)
    assert not gate.is_open(person, {})
    assert not GateAnswer.objects.exists()


@pytest.mark.usefixtures("at_home")
def test_a_mark_that_makes_no_sense_opens_nothing(person: str) -> None:
    for mark in ("", "yes", 7, None, "2020-01-01", ["2026"]):
        assert not gate.is_open(person, {gate.MARK: mark})
