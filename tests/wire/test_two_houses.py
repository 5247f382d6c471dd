"""Two processes, PostgreSQL and Redis: what one is told the other shows, also after the lines between them were cut."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.e2e.site import POSTGRES, REDIS, Site
from tests.wire.caller import Caller, sit_down
from tests.wire.test_streams import Listener

HEALS = 20.0
BROKEN = {500, 503}


@pytest.fixture
def couple(two_houses: Site) -> tuple[Caller, Caller]:
    return Caller(two_houses.addresses[0], "maya"), Caller(two_houses.addresses[1], "jonas")


def turns(maya: Caller, jonas: Caller, sitting: str) -> None:
    for speaker, listener in ((maya, jonas), (jonas, maya)):
        for who, kind in ((speaker, "speak"), (listener, "say_back"), (speaker, "check"), (speaker, "pass_floor")):
            answer = who.does(sitting, kind, step="talk", text=f"{kind} across", verdict="yes")
            assert answer.status == 200, answer.text


def cut_redis() -> int:
    import redis

    with redis.Redis.from_url(REDIS) as line:
        return sum(int(line.execute_command("CLIENT", "KILL", "TYPE", kind)) for kind in ("pubsub", "normal"))


def cut_postgres(site: Site) -> int:
    import psycopg

    ours = f"{site.database}%"
    with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as line:
        found = "select pg_terminate_backend(pid) from pg_stat_activity where datname like %s"
        return len(line.execute(found, [ours]).fetchall())


def test_a_whole_talk_across_two_processes(couple: tuple[Caller, Caller]) -> None:
    maya, jonas = couple
    sitting = sit_down(maya, jonas, "wire-talk")
    page = Listener(jonas, sitting)
    page.start()
    assert page.heard("event: part", 10) is not None
    turns(maya, jonas, sitting)
    assert page.heard("speak across", 10) is not None
    for who in couple:
        assert who.does(sitting, "answer", step="keep", text="mine").status == 200
        assert "That is all for this one" in who.get(f"/sittings/{sitting}/").text


def test_a_cut_line_to_redis_heals_by_itself(couple: tuple[Caller, Caller]) -> None:
    maya, jonas = couple
    sitting = sit_down(maya, jonas, "wire-talk")
    page = Listener(jonas, sitting)
    page.start()
    assert page.heard("event: part", 10) is not None
    assert cut_redis() > 0
    assert maya.does(sitting, "speak", step="talk", text="while it was cut").status == 200
    assert page.heard("while it was cut", HEALS) is not None
    assert jonas.does(sitting, "say_back", step="talk", text="heard it").status == 200


def test_cut_lines_to_postgres_lose_nothing_that_was_acknowledged(
    two_houses: Site, couple: tuple[Caller, Caller]
) -> None:
    maya, jonas = couple
    sitting = sit_down(maya, jonas, "wire-talk")
    assert maya.does(sitting, "speak", step="talk", text="first").status == 200
    with lines_cut(two_houses):
        statuses = until_taken(jonas, sitting, "say_back", "said-back")
    assert set(statuses[:-1]) <= BROKEN
    assert statuses[-1] == 200
    assert shown(maya, sitting).count("words of said-back") == 1
    with lines_cut(two_houses):
        statuses = until_taken(maya, sitting, "check", "checked")
    assert statuses[-1] == 200
    so_far = shown(jonas, sitting).split("What has been said so far")[1]
    assert so_far.count("words of checked") == 1


@contextmanager
def lines_cut(site: Site) -> Iterator[None]:
    """Every connection to PostgreSQL is cut, again and again."""
    over = threading.Event()

    def cut_again() -> None:
        while not over.wait(0.15):
            cut_postgres(site)

    cut_postgres(site)
    cutter = threading.Thread(target=cut_again, daemon=True)
    cutter.start()
    yield
    over.set()
    cutter.join()


def shown(who: Caller, sitting: str) -> str:
    """The page, once the database is back: at the latest after ten seconds."""
    end = time.monotonic() + 10
    while (page := who.get(f"/sittings/{sitting}/")).status != 200 and time.monotonic() < end:
        time.sleep(0.1)
    assert page.status == 200
    return page.text


def until_taken(who: Caller, sitting: str, kind: str, key: str) -> list[int]:
    """Sends the same intent until it is taken, as a page does."""
    seen, end = [], time.monotonic() + 30
    while time.monotonic() < end:
        answer = who.does(sitting, kind, key, step="talk", text=f"words of {key}", verdict="no")
        seen.append(answer.status)
        if answer.status == 200:
            break
        time.sleep(0.05)
    return seen
