"""What the coach costs: time for a message, for a long talk and for nasty input, and memory."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from sameside.coach import Coach, check_safety, name_traps, read_draft, read_reply
from tests.coach.nasty import NASTY, filled
from tools.coach import ROOT
from tools.coach.corpus import Item
from tools.coach.figures import Figure

TURNS = 400
SIZES = (1, 4, 16)
MEMORY = """
import json, os, re, sys, tomllib
sys.path.insert(0, "src")
def pages(): return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
before = pages()
from sameside.coach import read_draft, read_reply, name_traps
read_draft("You never listen.", "Hi."), read_reply("So you waited?", "I waited."), name_traps("I always fail.")
print(before, pages())
"""


def cost(items: Sequence[Item], coach: Coach) -> Iterator[Figure]:
    read_draft("Warm.", "Up.", coach=coach)
    for name, ask in (
        ("a draft", lambda item: read_draft(item.text, item.before, coach=coach)),
        ("a reply", lambda item: read_reply(item.text, item.before, coach=coach)),
        ("a thought", lambda item: name_traps(item.text, coach=coach)),
        ("danger", lambda item: check_safety(item.text, coach=coach)),
    ):
        taken = sorted(_milliseconds(lambda item=item, ask=ask: ask(item)) for item in items)  # type: ignore[misc]
        yield Figure(
            f"milliseconds for {name}, 95 in 100",
            taken[int(0.95 * len(taken))],
            len(taken),
            wanted="5" * (name == "a draft"),
        )
    talk = [items[number % len(items)] for number in range(TURNS)]
    whole = _milliseconds(lambda: [read_draft(item.text, item.before, coach=coach) for item in talk])
    yield Figure(f"seconds for a talk of {TURNS} turns", whole / 1000, TURNS, wanted="1.5")
    worst, which = max(_nasty(coach))
    yield Figure(f"milliseconds for a KB, the worst: {which}", worst, len(NASTY) * len(SIZES), wanted="50 at most")
    yield from _memory()


def _milliseconds(work: object) -> float:
    assert callable(work)
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def _nasty(coach: Coach) -> Iterator[tuple[float, str]]:
    for name, piece in NASTY.items():
        for size in SIZES:
            text = filled(piece, size * 1024)
            taken = min(_milliseconds(lambda text=text: read_draft(text, text, coach=coach)) for _ in range(2))  # type: ignore[misc]
            yield taken / (len(text.encode("utf-8", "replace")) / 1024), f"{name}, {size} KB"


def _memory() -> Iterator[Figure]:
    """In a process of its own, beside what Python itself takes; where the system tells it."""
    if not Path("/proc/self/statm").exists():
        return
    told = subprocess.run([sys.executable, "-c", MEMORY], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    before, after = (int(number) / 1024**2 for number in told.split())
    yield Figure("MB of memory for the coach, with all its words and weights", after - before, 1, wanted="30")
