import threading

import pytest
from django.db import connections

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
