"""The kept statements find what the models' managers find, value for value, on whichever database this is."""

import gc
import uuid
from datetime import UTC, datetime
from threading import Thread
from weakref import ref

import pytest
from django.contrib.sessions.models import Session
from django.core.exceptions import FieldDoesNotExist
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from sameside.web.people.models import Draft, Person
from sameside.web.vault import finding
from sameside.web.vault.finding import row_of, rows_of
from sameside.web.vault.keys import Owner, make_key
from sameside.web.vault.models import OwnerKey
from sameside.web.vault.router import KEYS

pytestmark = pytest.mark.django_db


def values(row: Model) -> list[object]:
    return [getattr(row, field.attname) for field in row._meta.concrete_fields]


@pytest.fixture
def ines() -> Person:
    person = Person.objects.create_user("ines@example.org", "long enough words", "Inés")
    person.safe_mail_confirmed_at = datetime(2026, 3, 29, 1, 30, 0, 123456, tzinfo=UTC)
    person.save()
    return person


def test_a_row_has_the_very_values_that_the_manager_finds(ines: Person) -> None:
    found = row_of(Person, id=ines.pk)
    assert found is not None
    assert list(map(type, values(found))) == list(map(type, values(Person.objects.get())))
    assert values(found) == values(Person.objects.get())
    assert found.name == "Inés"


def test_a_row_that_was_found_is_saved_like_any_other(ines: Person) -> None:
    found = row_of(Person, email="ines@example.org")
    assert found is not None
    found.hue = "clay"
    found.save()
    assert [one.hue for one in Person.objects.all()] == ["clay"]


def test_what_is_not_there_is_nothing(ines: Person) -> None:
    assert row_of(Person, id=uuid.uuid4()) is None
    assert rows_of(Person, email="") == []


def test_all_that_is_asked_must_be_equal_and_none_may_be_left_out(ines: Person) -> None:
    assert row_of(Person, id=ines.pk, hue=ines.hue) == ines
    assert row_of(Person, id=ines.pk, hue="moss") is None


def test_rows_come_in_the_order_that_was_asked_for(ines: Person) -> None:
    for name in ("c", "a", "b"):
        Person.objects.create_user(f"{name}@example.org", hue="moss")
    assert [row.email[0] for row in rows_of(Person, hue="moss", order="email")] == ["a", "b", "c"]


def test_another_database_is_asked_where_it_is_named() -> None:
    owner = Owner("circle", str(uuid.uuid4()))
    make_key(owner)
    found = rows_of(OwnerKey, using=KEYS, kind=owner.kind, owner=owner.id)
    assert list(map(values, found)) == [values(OwnerKey.objects.using(KEYS).get())]
    assert found[0]._state.db == KEYS
    assert row_of(OwnerKey, using=KEYS, owner=owner.id) == found[0]


def test_a_text_that_looks_like_a_statement_is_only_a_text(ines: Person) -> None:
    assert rows_of(Session, session_key="' OR 1=1 --") == []
    assert rows_of(Person, email="%s") == []


def test_each_question_is_one_statement(ines: Person) -> None:
    with CaptureQueriesContext(connection) as asked:
        for _ in range(3):
            row_of(Person, id=ines.pk)
    assert len(asked) == 3


def test_a_statement_is_made_once_for_each_question(ines: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    real = finding._statement
    monkeypatch.setattr(finding, "_statement", lambda *asked: made.append(asked) or real(*asked))
    monkeypatch.setattr(connections[DEFAULT_DB_ALIAS], finding.KEPT, {}, raising=False)
    for _ in range(3):
        rows_of(Draft, person=ines.pk)
        rows_of(Draft, person=uuid.uuid4())
        rows_of(Draft, person=ines.pk, order="mark")
        rows_of(Draft, mark=b"a")
    assert len(made) == 3


@pytest.mark.django_db(transaction=True)
def test_a_connection_goes_with_its_thread(ines: Person) -> None:
    gone: list[ref[object]] = []

    def ask() -> None:
        assert row_of(Person, id=ines.pk) == ines
        gone.append(ref(connections[DEFAULT_DB_ALIAS]))
        connections.close_all()

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    gc.collect()
    assert [one() for one in gone] == [None]


def test_a_column_that_is_not_there_is_told() -> None:
    with pytest.raises(FieldDoesNotExist):
        rows_of(Person, nick="x")
