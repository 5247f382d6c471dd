"""Taking back in the middle of reads (T06): whoever asks after it took effect gets nothing, however it falls."""

import os
import random
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.sharing import actions, ledger
from sameside.web.sharing.models import Share
from tests.cast import Cast, assemble, sign_in
from tests.web.sharing.box import Box

LONG = os.environ.get("SAMESIDE_HYPOTHESIS") == "long"
TIMES = 1000 if LONG else 60
WORDS = "canary on a stone"


@pytest.fixture
def people(transactional_db: None, settings: Any) -> Iterator[Cast]:
    settings.SHARE_WAIT_SECONDS = 0
    yield assemble()
    # The database lets go of records only as their owners leave.
    for person in Person.objects.all():
        ledger.erase(person)


@dataclass
class Reader:
    """Opens the page without a break, in a thread of its own; `served` is when each read began that showed the words."""

    cookie: str
    path: str
    served: list[float] = field(default_factory=list)
    statuses: set[int] = field(default_factory=set)
    over: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        client = Client()
        client.cookies["sid"] = self.cookie
        while not self.over.is_set():
            began = time.monotonic()
            answer = client.get(self.path)
            self.statuses.add(answer.status_code)
            if WORDS in answer.content.decode():
                self.served.append(began)
        connections.close_all()


def one_revoke(share: Share, cookies: list[str], chance: random.Random) -> tuple[int, int]:
    """(reads served that began before it was taken back, reads served that began after)"""
    readers = [Reader(cookie, f"/shares/{share.pk}/") for cookie in cookies]
    threads = [threading.Thread(target=one.run, daemon=True) for one in readers]
    for thread in threads:
        thread.start()
    time.sleep(chance.uniform(0.0, 0.03))
    actions.stop(share.pk)
    ended = time.monotonic()
    time.sleep(chance.uniform(0.0, 0.02))
    for one in readers:
        one.over.set()
    for thread in threads:
        thread.join(timeout=20)
    assert all(status in (200, 404) for one in readers for status in one.statuses)
    served = [began for one in readers for began in one.served]
    return sum(began <= ended for began in served), sum(began > ended for began in served)


def test_no_read_that_begins_after_it_was_taken_back_is_served(people: Cast, box: Box) -> None:
    chance, stone = random.Random(8), box.put(people.maya, WORDS)
    cookies = [sign_in(Client(), people.jonas).cookies["sid"].value for _ in range(2)]
    before = after = 0
    for _ in range(TIMES):
        (share,) = actions.share(people.maya, box.kind, stone, [people.jonas])
        Share.objects.filter(pk=share.pk).update(visible_at=timezone.now())
        actions.look(people.jonas, share.pk)
        shown, leaked = one_revoke(share, cookies, chance)
        before, after = before + shown, after + leaked
    assert after == 0
    assert before > TIMES / 4, "nobody read anything before either, so this proves nothing"
    assert ledger.broken(people.maya.pk) is None
    sys.stderr.write(f"{TIMES} times taken back: {before} reads served before, {after} after\n")


def test_two_who_write_into_one_record_at_once_leave_it_whole(people: Cast, box: Box) -> None:
    def share(number: int) -> None:
        for reader in (people.jonas, people.noor, people.grace):
            for made in actions.share(people.maya, box.kind, box.put(people.maya, str(number)), [reader]):
                actions.stop(made.pk)
        connections.close_all()

    threads = [threading.Thread(target=share, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert Share.objects.filter(ended_at=None).count() == 0
    assert ledger.broken(people.maya.pk) is None
    assert ledger.Line.objects.filter(owner=people.maya).count() == 24
