"""What an intent costs beside a bare durable insert: python -m bench.append [turns]

Both write to the same encrypted file, in one thread, a commit each, taking turns so that the machine is the same for
both. The engine's way judges the intent, seals words and record, appends them, and keeps the sitting up to date.
"""

import os
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from statistics import median

from bench.site import ROOT, Site

AT_ONCE = 50
TURNS_IN_A_TALK = 10
SOME_WORDS = "I would like us to eat together without phones on two evenings this week. "


def main(turns: int) -> int:
    site = Site()
    try:
        site.make_ready()
        os.environ.update(site.environment)
        sys.path.insert(0, str(ROOT / "src"))
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sameside.config.settings")
        import django

        django.setup()
        told = [(timed(ours, AT_ONCE), timed(bare, AT_ONCE)) for ours, bare in rounds(turns // AT_ONCE)]
    finally:
        site.clear()
    engine, insert = (median(one[which] for one in told) for which in (0, 1))
    print(
        f"an intent {engine * 1e3:.2f} ms, a bare durable insert {insert * 1e3:.2f} ms (medians of {len(told)} rounds)"
    )
    print(f"appends in the engine path: {1 / engine:.0f} a second, {100 * insert / engine:.0f} % of bare inserts")
    return 0


def rounds(many: int) -> Iterator[tuple[Callable[[], None], Callable[[], None]]]:
    talks = [begun() for _ in range(many * AT_ONCE // TURNS_IN_A_TALK)]
    intents, rows = intent_after_intent(talks), row_after_row()
    for _ in range(many):
        yield lambda: next(intents), lambda: next(rows)


def timed(do: Callable[[], None], times: int) -> float:
    """Seconds for one."""
    began = time.perf_counter()
    for _ in range(times):
        do()
    return (time.perf_counter() - began) / times


def begun() -> uuid.UUID:
    """A talk of two, in front of its first turn."""
    from bench.pairs.stage import pair
    from sameside.web.sittings import actions

    sitting = uuid.UUID(pair()["sitting"])
    for kind, body in (("answer", {"step": "private", "text": SOME_WORDS}), ("go_on", {"step": "both"})):
        for seat in (0, 1):
            actions.act(sitting, seat, kind, body)
    return sitting


def intent_after_intent(talks: list[uuid.UUID]) -> Iterator[None]:
    from sameside.web.sittings import actions

    for sitting in talks:
        for turn in range(TURNS_IN_A_TALK):
            body = {"step": "talk", "turn": str(turn + 1), "text": SOME_WORDS}
            outcome = actions.act(sitting, turn % 2, "speak", body)
            assert outcome.refusal is None, outcome.refusal
            yield


def row_after_row() -> Iterator[None]:
    """As many bytes as a sealed event has, in a table with one key."""
    from django.db import connection, transaction

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, words BLOB NOT NULL)")
    while True:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("INSERT INTO bare (words) VALUES (%s)", [os.urandom(400)])
        yield


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
