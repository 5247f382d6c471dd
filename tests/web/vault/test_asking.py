"""Statements through the kept cursor behave like those of a cursor of their own, on whichever database this is."""

import uuid
from unittest.mock import patch

import pytest
from django.db import DEFAULT_DB_ALIAS, DatabaseError, IntegrityError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test.utils import CaptureQueriesContext

from sameside.web.people.models import Person
from sameside.web.vault import asking
from sameside.web.vault.asking import ask, known_id, stored_id, tell

pytestmark = pytest.mark.django_db
TABLE = Person._meta.db_table
NAMES = f"SELECT email FROM {TABLE} WHERE hue = %s ORDER BY email"
RENAME = f"UPDATE {TABLE} SET email = %s WHERE email = %s"


@pytest.fixture
def line() -> BaseDatabaseWrapper:
    return connections[DEFAULT_DB_ALIAS]


@pytest.fixture(autouse=True)
def people() -> None:
    for name in ("a", "b"):
        Person.objects.create_user(f"{name}@example.org", hue="moss")


def test_all_rows_come_and_none_where_there_is_none(line: BaseDatabaseWrapper) -> None:
    assert [row[0] for row in ask(line, NAMES, ("moss",))] == ["a@example.org", "b@example.org"]
    assert ask(line, NAMES, ("clay",)) == []


def test_what_is_told_is_there_when_asked_next(line: BaseDatabaseWrapper) -> None:
    tell(line, RENAME, ("c@example.org", "a@example.org"))
    assert [row[0] for row in ask(line, NAMES, ("moss",))] == ["b@example.org", "c@example.org"]


def test_the_same_cursor_serves_again_and_a_new_line_has_its_own(line: BaseDatabaseWrapper) -> None:
    ask(line, NAMES, ("moss",))
    first = vars(line)[asking.KEPT][1]
    ask(line, NAMES, ("moss",))
    assert vars(line)[asking.KEPT][1] is first
    vars(line)[asking.KEPT] = (object(), first)
    assert len(ask(line, NAMES, ("moss",))) == 2
    assert vars(line)[asking.KEPT][1] is not first
    assert vars(line)[asking.KEPT][0] is line.connection


def test_what_the_database_refuses_is_told_in_djangos_words(line: BaseDatabaseWrapper) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        tell(line, RENAME, ("b@example.org", "a@example.org"))
    with pytest.raises(DatabaseError), transaction.atomic():
        ask(line, "SELECT nothing FROM nowhere WHERE x = %s", (1,))
    assert len(ask(line, NAMES, ("moss",))) == 2


def test_after_a_failure_a_transaction_takes_no_more(line: BaseDatabaseWrapper) -> None:
    with transaction.atomic():
        line.set_rollback(True)
        with pytest.raises(transaction.TransactionManagementError):
            ask(line, NAMES, ("moss",))
        line.set_rollback(False)


def test_whoever_counts_statements_counts_these_too(line: BaseDatabaseWrapper) -> None:
    with CaptureQueriesContext(line) as seen:
        ask(line, NAMES, ("moss",))
        tell(line, RENAME, ("c@example.org", str(uuid.uuid4())))
    assert len(seen) == 2


def test_whoever_stands_in_the_way_of_statements_stops_these_too(line: BaseDatabaseWrapper) -> None:
    def stop(*_: object) -> None:
        raise OSError("stopped")

    for say in (ask, tell):
        with line.execute_wrapper(stop), pytest.raises(OSError, match="stopped"):
            say(line, NAMES, ("moss",))


def test_an_id_survives_being_stored() -> None:
    one = uuid.uuid4()
    assert known_id(stored_id(one)) == known_id(one.hex) == known_id(one) == one


@pytest.mark.django_db(transaction=True)
def test_a_line_that_was_closed_is_opened_again(line: BaseDatabaseWrapper) -> None:
    ask(line, NAMES, ("moss",))
    line.close()
    assert len(ask(line, NAMES, ("moss",))) == 2
    assert len(ask(line, NAMES, ("moss",))) == 2


def test_a_line_that_was_not_looked_at_since_the_last_request_is_looked_at_first(line: BaseDatabaseWrapper) -> None:
    ask(line, NAMES, ("moss",))
    for say in (ask, tell):
        line.health_check_enabled, line.health_check_done = True, False
        try:
            with patch.object(line, "is_usable", return_value=True) as looked:
                say(line, NAMES, ("moss",))
                say(line, NAMES, ("moss",))
        finally:
            line.health_check_enabled = bool(line.settings_dict["CONN_HEALTH_CHECKS"])
        assert looked.call_count == 1
