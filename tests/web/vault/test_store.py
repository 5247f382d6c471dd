import threading
from contextlib import nullcontext
from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest
from django.db import connections

from sameside.web.vault import store
from sameside.web.vault.store import locked_store


@pytest.mark.django_db(transaction=True)
def test_only_one_at_a_time_holds_the_store() -> None:
    inside, most = [0], [0]

    def hold() -> None:
        for _ in range(10):
            with locked_store():
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                threading.Event().wait(0.001)
                inside[0] -= 1
        connections.close_all()

    threads = [threading.Thread(target=hold) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]


@pytest.mark.django_db(transaction=True)
def test_control_without_the_lock_they_would_overlap() -> None:
    inside, most, start = [0], [0], threading.Barrier(6)

    def hold() -> None:
        start.wait()
        inside[0] += 1
        most[0] = max(most[0], inside[0])
        threading.Event().wait(0.05)
        inside[0] -= 1

    threads = [threading.Thread(target=hold) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most[0] > 1


@pytest.mark.django_db(transaction=True)
def test_what_is_held_is_the_key_store_and_not_the_content() -> None:
    with locked_store():
        held = [alias for alias in ("default", "keys") if connections[alias].in_atomic_block]
    assert held == ["keys"]


@pytest.mark.parametrize(("vendor", "asked"), [("postgresql", 1), ("sqlite", 0)])
def test_postgresql_is_asked_for_one_lock_that_all_processes_know(
    vendor: str, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    cursor = MagicMock()
    keys = SimpleNamespace(vendor=vendor, cursor=lambda: nullcontext(cursor))
    monkeypatch.setattr(store, "connections", {"keys": keys})
    monkeypatch.setattr(store, "atomic", lambda using: nullcontext())
    with locked_store():
        calls = [call.args for call in cursor.execute.call_args_list]
    assert calls == [("SELECT pg_advisory_xact_lock(%s)", [0x5A3E51DE])] * asked
