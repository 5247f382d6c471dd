"""Kills the server in the middle of talks, again and again, and looks whether a word was lost (T32).

    python -m bench.kill9 --kills 200

Clients talk without a break and send again with the same key until they are answered. After every kill the files are
checked, and every intent that was acknowledged must lie in the log exactly once. The last line is a JSON summary.
"""

import argparse
import http.client
import json
import os
import random
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.e2e.site import Site, free_port
from tests.wire.caller import Caller, sit_down

CONTENT = Path(__file__).resolve().parents[1] / "tests" / "wire" / "content"
MOVES_A_SITTING = 40
TALKS = 3


@dataclass
class Tally:
    acknowledged: int = 0
    lost: int = 0
    twice: int = 0
    refused: int = 0
    again: int = 0
    damaged: int = 0
    kills: int = 0
    words: list[str] = field(default_factory=list)


class Talk(threading.Thread):
    """Maya and Jonas, who never stop; `said` is what they were told is kept: sitting -> key -> text."""

    def __init__(self, site: Site, tally: Tally, number: int) -> None:
        super().__init__(daemon=True)
        self.site, self.tally, self.number = site, tally, number
        self.said: dict[str, dict[str, str]] = {}
        self.over = threading.Event()
        self.maya, self.jonas = Caller(site.addresses[0], "maya", 5), Caller(site.addresses[0], "jonas", 5)

    def run(self) -> None:
        count = 0
        while not self.over.is_set():
            sitting = self._until_there(lambda: sit_down(self.maya, self.jonas, "wire-talk"))
            if sitting is None:
                return
            self.said[sitting] = {}
            self._say(sitting, self.maya, 0, "speak", f"{self.number} begins {count}")
            for move in range(MOVES_A_SITTING):
                count += 1
                who, seat, kind = (self.jonas, 1, "say_back") if move % 2 == 0 else (self.maya, 0, "check")
                self._say(sitting, who, seat, kind, f"{self.number} says {count}")

    def _say(self, sitting: str, who: Caller, seat: int, kind: str, text: str) -> None:
        key = f"{text}-key".replace(" ", "-")
        answer = self._until_there(lambda: who.does(sitting, kind, key, step="talk", text=text, verdict="no"))
        if answer is None:
            return
        if answer.status == 200:
            self.tally.acknowledged += 1
            self.said[sitting][f"{seat}:{key}"] = text
        else:
            self.tally.refused += 1
            self.tally.words.append(f"{kind}: {answer.status} {answer.text[:120]}")

    def _until_there(self, work: Any) -> Any:
        """The same request until the server answers it."""
        while not self.over.is_set():
            try:
                answer = work()
            except (OSError, http.client.HTTPException, AssertionError):
                self.tally.again += 1
                time.sleep(0.05)
                continue
            if getattr(answer, "status", 200) < 500:
                return answer
            time.sleep(0.05)
        return None


def look(talks: list[Talk], tally: Tally) -> None:
    """With the server dead: are the files whole, and is everything there that was promised?"""
    from django.db import connections

    from sameside.web.sittings import log, tables

    for alias in ("default", "keys"):
        with connections[alias].cursor() as cursor:
            whole = cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            sealed = cursor.execute("PRAGMA cipher_integrity_check").fetchall() == []
        tally.damaged += not (whole and sealed)
    tables.forget_all()
    for talk in talks:
        for sitting, promised in list(talk.said.items())[-2:]:
            table = tables.table_at(UUID(sitting))
            events = log.read(table.sitting_id, table.keeper, dict(enumerate(table.owners)), 0)
            there = {event.key: (event.said or {}).get("text") for event in events if event.key}
            told = [text for event in events if (text := (event.said or {}).get("text"))]
            tally.lost += sum(there.get(key) != text for key, text in dict(promised).items())
            tally.twice += len(told) - len(set(told))
    connections.close_all()


def run(kills: int, chance: random.Random, lie: bool = False) -> Tally:
    site, tally, port = Site("sqlite", extra={"SAMESIDE_CONTENT_DIRS": str(CONTENT)}), Tally(), free_port()
    site.manage("collectstatic", "--noinput")
    site.add_process(port)
    os.environ.update(site.environment(), DJANGO_SETTINGS_MODULE="sameside.config.settings")
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
    import django

    django.setup()
    talks = [Talk(site, tally, number) for number in range(TALKS)]
    for talk in talks:
        talk.start()
    try:
        for _ in range(kills):
            wait_for_talk(tally)
            time.sleep(chance.uniform(0.0, 1.0))
            site.kill(-1)
            if lie:
                promise_what_nobody_said(talks)
            look(talks, tally)
            tally.kills += 1
            if tally.kills % 25 == 0:
                print(
                    f"{tally.kills} kills, {tally.acknowledged} acknowledged, {tally.lost} lost, {tally.twice} twice, {tally.damaged} damaged",
                    flush=True,
                )
            site.running.pop()
            restart(site, port)
        finish(site, talks, tally)
    finally:
        for talk in talks:
            talk.over.set()
        site.stop()
    return tally


def promise_what_nobody_said(talks: list[Talk]) -> None:
    """The control: a lost word has to be found."""
    for talk in talks:
        for promised in talk.said.values():
            promised["0:never-sent"] = "never said"


def wait_for_talk(tally: Tally, seconds: float = 20) -> None:
    """Until something was acknowledged again: a kill in silence proves nothing."""
    before, end = tally.acknowledged, time.monotonic() + seconds
    while tally.acknowledged < before + 3 and time.monotonic() < end:
        time.sleep(0.01)


def restart(site: Site, port: int) -> None:
    """`add_process` prepares the databases only for the first process of a site."""
    prepare, site.manage = site.manage, lambda *_: None  # type: ignore[method-assign]
    try:
        site.add_process(port)
    finally:
        site.manage = prepare  # type: ignore[method-assign]


def finish(site: Site, talks: list[Talk], tally: Tally) -> None:
    time.sleep(1)
    for talk in talks:
        talk.over.set()
    for talk in talks:
        talk.join(timeout=20)
    site.kill(-1)
    look(talks, tally)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=200)
    asked.add_argument("--seed", type=int, default=9)
    asked.add_argument("--lie", action="store_true", help="the control: promise words that nobody said")
    given = asked.parse_args()
    began = time.monotonic()
    tally = run(given.kills, random.Random(given.seed), given.lie)
    summary = {name: value for name, value in vars(tally).items() if name != "words"}
    print("\n".join(tally.words[:10]))
    print(json.dumps(summary | {"seconds": round(time.monotonic() - began, 1)}))
    sys.exit(bool(tally.lost or tally.twice or tally.damaged or tally.refused or not tally.acknowledged))
