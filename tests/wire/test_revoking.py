"""Leaving a circle in the middle of reads (T06): whoever asks after it took effect gets nothing."""

import os
import random
import re
import threading
import time
import uuid

from tests.e2e.site import Site
from tests.wire.caller import Caller

LONG = os.environ.get("SAMESIDE_HYPOTHESIS") == "long"
TIMES = 1000 if LONG else 200
TOGETHER = 4


class Reader(threading.Thread):
    """Reads the circle's pages without a break; `served` is when each read began that was shown the name."""

    def __init__(self, who: Caller, paths: list[str], name: str) -> None:
        super().__init__(daemon=True)
        self.who, self.paths, self.name = who, paths, name
        self.over = threading.Event()
        self.served: list[float] = []
        self.statuses: set[int] = set()

    def run(self) -> None:
        while not self.over.is_set():
            for path in self.paths:
                began = time.monotonic()
                answer = self.who.get(path)
                self.statuses.add(answer.status)
                if self.name in answer.text:
                    self.served.append(began)


def one_leaving(leaver: Caller, readers: list[Caller], chance: random.Random) -> tuple[int, int]:
    """(reads that were served before, reads that began after leaving was answered and were served all the same)"""
    name = f"Canary{uuid.uuid4().hex}"
    made = leaver.post("/circles/new/", {"kind": "friends", "name": name})
    circle = re.sub(r".*/circles/", "/circles/", made.headers["location"])
    running = [Reader(who, [circle, "/circles/", f"{circle}leave/", "/today/"], name) for who in readers]
    for one in running:
        one.start()
    time.sleep(chance.uniform(0.0, 0.05))
    assert leaver.post(f"{circle}leave/", {}).status == 302
    left = time.monotonic()
    time.sleep(chance.uniform(0.0, 0.02))
    refused = leaver.post(f"{circle}name/", {"name": name}).status
    for one in running:
        one.over.set()
        one.join(timeout=20)
    assert refused == 404
    assert set().union(*(one.statuses for one in running)) <= {200, 404}
    served = [began for one in running for began in one.served]
    return sum(began <= left for began in served), sum(began > left for began in served)


def test_no_read_that_begins_after_leaving_is_served(house: Site) -> None:
    chance = random.Random(6)
    leaver, *readers = [Caller(house.addresses[0], "tunde") for _ in range(TOGETHER)]
    before, after = 0, 0
    for _ in range(TIMES // (TOGETHER - 1) + 1):
        shown, leaked = one_leaving(leaver, readers, chance)
        before, after = before + shown, after + leaked
    assert after == 0
    assert before > 50, "nobody read anything before either, so this proves nothing"
