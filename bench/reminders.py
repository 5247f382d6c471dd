"""Kills the worker in the middle of due reminders, again and again, and looks whether one was lost or came twice.

    python -m bench.reminders --jobs 10000 --kills 50 --on sqlite
    python -m bench.reminders --jobs 10000 --kills 50 --on postgres --workers 2

As many people have one reminder due each, all at the same moment. Letters go over real SMTP to a server of our own,
which notes every one it says yes to. A worker is a process of its own that is killed (SIGKILL) at random moments while
letters leave; the next one begins at once. In the end each person must have had exactly one letter.

`twice` is a person with two different letters. `again` is the same letter, under the same Message-ID, taken by the mail
server a second time: a kill fell between its yes and the worker's note of it. The last line is a JSON summary.
"""

import argparse
import json
import os
import random
import shutil
import signal
import socketserver
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
POSTGRES = os.environ.get("SAMESIDE_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432")
KEYS_AT_ONCE = 500


class MailServer(socketserver.StreamRequestHandler):
    """Says yes to every letter once it has noted it. The note is one line: recipient, Message-ID."""

    book = -1

    def handle(self) -> None:
        self.say("220 here")
        to = ""
        while line := self.rfile.readline():
            word = line[:4].upper().strip()
            if word == b"DATA":
                self.say("354 go on")
                name = self.letter()
                if not name:
                    return
                os.write(MailServer.book, f"{to} {name}\n".encode())
            if word == b"RCPT":
                to = line.decode().split("<")[1].split(">")[0]
            self.say("221 bye" if word == b"QUIT" else "250 yes")
            if word == b"QUIT":
                return

    def letter(self) -> str:
        """Its Message-ID. A letter that broke off is none."""
        name = ""
        while (line := self.rfile.readline()) != b".\r\n":
            if not line.endswith(b"\n"):
                return ""
            if line.lower().startswith(b"message-id:"):
                name = line.decode().split(":", 1)[1].strip()
        return name

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Workers are killed in the middle of a word: that is what this is for."""


@dataclass
class House:
    """A home, databases and a mail server of our own."""

    kind: str
    home: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="sameside-bench-")))
    mail_server: int = 0

    @property
    def database(self) -> str:
        return f"sameside_bench_reminders_{os.getpid()}"

    @property
    def letters(self) -> Path:
        return self.home / "letters"

    def begin(self) -> None:
        port = self.begin_mail()
        own = {"SAMESIDE_HOME": str(self.home), "SAMESIDE_MAIL_URL": f"smtp://127.0.0.1:{port}?tls=off"}
        if self.kind == "postgres":
            self.databases("create database {}")
            own["SAMESIDE_DATABASE_URL"] = f"{POSTGRES}/{self.database}"
            own["SAMESIDE_KEYS_URL"] = f"{POSTGRES}/{self.database}_keys"
        for name in [name for name in os.environ if name.startswith(("SAMESIDE_", "DJANGO_"))]:
            del os.environ[name]
        os.environ.update(own, DJANGO_SETTINGS_MODULE="sameside.config.settings")
        import django
        from django.core.mail.utils import DNS_NAME
        from django.core.management import call_command

        django.setup()
        DNS_NAME.get_fqdn()
        for database in ("keys", "default"):
            call_command("migrate", database=database, verbosity=0)

    def begin_mail(self) -> int:
        MailServer.book = os.open(self.letters, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
        server = Server(("127.0.0.1", 0), MailServer)
        self.mail_server = os.fork()
        if not self.mail_server:
            server.serve_forever()
        server.server_close()
        return int(server.server_address[1])

    def databases(self, order: str) -> None:
        import psycopg

        with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
            for name in (self.database, f"{self.database}_keys"):
                connection.execute(order.format(name))

    def end(self) -> None:
        kill(self.mail_server)
        if self.kind == "postgres":
            self.databases("drop database if exists {} with (force)")
        shutil.rmtree(self.home, ignore_errors=True)


def set_up(jobs: int) -> None:
    """As many people as jobs, each with an address called safe, e-mail chosen, and one reminder a minute ago."""
    from django.db import connections
    from django.utils import timezone

    from sameside.web.people.models import Person
    from sameside.web.reminders.marks import mark_of
    from sameside.web.reminders.models import Desk, Reminder
    from sameside.web.reminders.wishes import Wishes
    from sameside.web.vault.models import OwnerKey
    from sameside.web.vault.ring import fresh
    from sameside.web.vault.wrap import wrap

    now = timezone.now()
    due = now - timedelta(minutes=1)
    for start in range(0, jobs, KEYS_AT_ONCE):
        people = [
            Person(email=f"p{number}@bench.example", safe_mail_confirmed_at=now)
            for number in range(start, min(start + KEYS_AT_ONCE, jobs))
        ]
        Person.objects.bulk_create(people)
        keys = [OwnerKey(kind="person", owner=str(one.pk), version=1) for one in people]
        for key in keys:
            wrap(key, os.urandom(32), fresh())
        OwnerKey.objects.using("keys").bulk_create(keys)
        desks, reminders = [], []
        for one in people:
            desk = Desk(person=one, look_at=due)
            desk.body = Wishes({"ritual": "mail"}).record()
            reminder = Reminder(person=one, mark=mark_of(one, "ritual", one.pk), at=due)
            reminder.what = {"kind": "ritual", "about": str(one.pk)}
            desks.append(desk)
            reminders.append(reminder)
        Desk.objects.bulk_create(desks)
        Reminder.objects.bulk_create(reminders)
    connections.close_all()


def worker() -> int:
    """A process that does nothing but send, as the thread in the server does."""
    child = os.fork()
    if child:
        return child
    from sameside.web.reminders.messenger import Messenger

    try:
        Messenger().run()
    finally:
        os._exit(1)


def kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def send_all(house: House, jobs: int, kills: int, workers: int, chance: random.Random) -> int:
    """How many kills there were time for."""
    living = [worker() for _ in range(workers)]
    done = 0
    end = time.monotonic() + 60 + jobs * 0.1
    while sent(house) < jobs and time.monotonic() < end:
        if done < kills and sent(house) >= done * jobs // (kills + 1):
            time.sleep(chance.uniform(0, 0.2))
            victim = chance.randrange(workers)
            kill(living[victim])
            living[victim] = worker()
            done += 1
        time.sleep(0.002)
    time.sleep(1)
    for process in living:
        kill(process)
    return done


def sent(house: House) -> int:
    """Roughly: lines are of nearly the same length."""
    return house.letters.read_bytes().count(b"\n")


def look(house: House, jobs: int) -> dict[str, int]:
    from sameside.web.reminders.models import Message, Reminder

    ids: dict[str, list[str]] = defaultdict(list)
    for line in house.letters.read_text().splitlines():
        to, name = line.split(" ", 1)
        ids[to].append(name)
    return {
        "lost": sum(f"p{number}@bench.example" not in ids for number in range(jobs)),
        "twice": sum(len(set(names)) > 1 for names in ids.values()),
        "again": sum(len(names) - len(set(names)) for names in ids.values()),
        "still_waiting": Message.objects.filter(waits=True).count() + Reminder.objects.filter(over=False).count(),
    }


def run(kind: str, jobs: int, kills: int, workers: int, seed: int, lie: bool = False) -> dict[str, object]:
    house = House(kind)
    try:
        house.begin()
        set_up(jobs)
        began = time.monotonic()
        killed = send_all(house, jobs, kills, workers, random.Random(seed))
        seconds = round(time.monotonic() - began - 1, 1)
        found = look(house, jobs + lie)
        from django.db import connections

        connections.close_all()
    finally:
        house.end()
    return {"on": kind, "jobs": jobs, "workers": workers, "kills": killed, **found, "seconds": seconds}


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--jobs", type=int, default=1000)
    asked.add_argument("--kills", type=int, default=10)
    asked.add_argument("--on", choices=("sqlite", "postgres"), default="sqlite")
    asked.add_argument("--workers", type=int, default=1)
    asked.add_argument("--seed", type=int, default=4)
    asked.add_argument("--lie", action="store_true", help="the control: look for a letter that nobody was to get")
    given = asked.parse_args()
    summary = run(given.on, given.jobs, given.kills, given.workers, given.seed, given.lie)
    print(json.dumps(summary))
    sys.exit(bool(summary["lost"] or summary["twice"] or summary["still_waiting"]))
