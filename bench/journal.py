"""How quick a journal of ten years is: python -m bench.journal [entries]

Ten thousand entries of about a hundred and eighty words, nearly three a day, on the encrypted file people run at home.
Each figure is the time of one call and the work of this process in it, the middle and the slowest of twenty, with the
number of questions to the database. "cold" begins without any key of the owner opened.
"""

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
ENTRIES, ROUNDS, WORDS_EACH = 10_000, 20, 180
TODAY = date(2026, 3, 14)


def begin(home: str) -> None:
    for name in [name for name in os.environ if name.startswith(("SAMESIDE_", "DJANGO_"))]:
        del os.environ[name]
    os.environ |= {"SAMESIDE_HOME": home, "DJANGO_SETTINGS_MODULE": "sameside.config.settings"}
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("migrate", database="keys", verbosity=0)


def write(count: int) -> Any:
    from sameside.web.journal import actions
    from sameside.web.journal.feelings import WORDS
    from sameside.web.journal.written import Written
    from sameside.web.people.models import Person

    chance = random.Random(7)
    vocabulary = [("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9)))) for _ in range(8000)]
    person = Person.objects.create_user("bench@example.org", "a long walk by the sea", "Bench")
    entries = [
        Written(
            TODAY - timedelta(days=n * 3650 // count),
            " ".join(chance.choices(vocabulary, k=WORDS_EACH)) + (" lighthouse" if n % 500 == 250 else ""),
            chance.choice((1, 2, 3, 4, 5, None)),
            tuple(chance.sample(list(WORDS), 2)),
            people=("Mum",) if n % 7 == 0 else (),
        )
        for n in range(count)
    ]
    began = time.perf_counter()
    actions.add(person, entries)
    print(f"{count} entries written in {time.perf_counter() - began:.1f} s")
    return person


def measured(name: str, call: Callable[[], Any]) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from sameside.web.vault.keys import forget_all

    times, work = [], []
    for _ in range(ROUNDS):
        forget_all()
        wall, cpu = time.perf_counter(), time.process_time()
        call()
        times.append(1000 * (time.perf_counter() - wall))
        work.append(1000 * (time.process_time() - cpu))
    with CaptureQueriesContext(connection) as asked:
        call()
    print(
        f"{name:34} {statistics.median(times):7.1f} ms, slowest {max(times):7.1f}   "
        f"work {statistics.median(work):7.1f} ms   {len(asked)} queries"
    )


def pages(person: Any) -> None:
    """Whole pages, through every middleware."""
    from django.test import Client

    from tests.cast import sign_in

    client = sign_in(Client(), person)
    gets = {
        "page: this month": "/journal/",
        "page: a month": "/journal/?month=2021-03",
        "page: chart, all of it": "/journal/chart/?span=all",
    }
    for name, path in gets.items():
        measured(name, lambda path=path: client.get(path))  # type: ignore[misc]
    for words in ("lighthouse", "a", "no-such-word"):
        measured(f"page: search for “{words}”", lambda words=words: client.post("/journal/search/", {"words": words}))  # type: ignore[misc]


def calls(person: Any) -> None:
    from uuid import uuid4

    from sameside.web.journal import actions, charting, queries
    from sameside.web.journal.models import Entry
    from sameside.web.journal.queries import Asked
    from sameside.web.journal.written import written_from

    entry = Entry.objects.filter(person=person).latest("month")
    tab, turn = uuid4(), iter(range(1, 1000))

    def save() -> None:
        row = Entry.objects.get(pk=entry.pk)
        written = written_from(row.body)
        more = written.__class__(**{**written.__dict__, "text": f"{written.text} {next(turn)}"})
        actions.save(person, row.pk, more, actions.Page(tab, row.version))

    for name, call in {
        "list of a month": lambda: queries.lines_of(person, date(2021, 3, 1)),
        "on this day": lambda: queries.on_this_day(person, TODAY),
        "search, a rare word": lambda: queries.search(person, Asked("lighthouse")),
        "search, a word that is not there": lambda: queries.search(person, Asked("no-such-word")),
        "search, a word of every entry": lambda: queries.search(person, Asked("a")),
        "search, a feeling": lambda: queries.search(person, Asked(feeling="grieving")),
        "search, a tag": lambda: queries.search(person, Asked(tag="mum")),
        "chart, three months": lambda: charting.mood_chart(person, charting.SPANS["season"], TODAY),
        "chart, all of it": lambda: charting.mood_chart(person, charting.SPANS["all"], TODAY),
        "saving one entry": save,
    }.items():
        measured(name, call)


def main() -> None:
    home = tempfile.mkdtemp(prefix="sameside-bench-")
    try:
        begin(home)
        from django.conf import settings

        settings.ALLOWED_HOSTS = ["*"]
        person = write(int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES)
        size = sum(path.stat().st_size for path in Path(home).rglob("*") if path.is_file())
        print(f"the files are {size / 1e6:.0f} MB")
        calls(person)
        pages(person)
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
