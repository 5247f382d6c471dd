"""What the coach weighs, with everybody to rehearse with, when each of its questions was asked once.

PYTHONPATH=src python -m bench.coach_memory traced|resident

Run it in a process of its own, as bench.coach does. Traced is what Python handed out for it, and the most there was while
it was read; resident is what the process grew by, which the tracing itself would make larger.
"""

import dataclasses
import gc
import hashlib
import json
import os
import re
import sys
import tomllib
import tracemalloc
import unicodedata
from pathlib import Path

MEGABYTE = 1_000_000
# Python brings them along, and whoever serves pages has them; they are not the coach's weight.
BROUGHT_ALONG = (dataclasses, hashlib, json, re, tomllib, unicodedata)


def ask_everything() -> tuple[object, ...]:
    from sameside.coach import check_safety, load_cast, name_traps, read_draft, read_reply

    return (
        load_cast(),
        read_draft("You never listen to me.", "You are late again."),
        read_reply("So you felt alone. What else?", "I waited and felt alone."),
        name_traps("I always fail at everything."),
        check_safety("He said he would hurt me if I left."),
    )


def traced() -> str:
    tracemalloc.start()
    ask_everything()
    gc.collect()
    now, most = tracemalloc.get_traced_memory()
    return f"{now / MEGABYTE:.1f} MB traced, {most / MEGABYTE:.1f} at most while it was read"


def resident() -> str:
    before = pages()
    ask_everything()
    gc.collect()
    return f"{(pages() - before) / MEGABYTE:.1f} MB resident"


def pages() -> int:
    """Of this process; a system that does not tell is told as 0."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if told.exists() else 0


if __name__ == "__main__":
    print({"traced": traced, "resident": resident}[sys.argv[1]]())
