"""Threads that work for the loop: what they return and raise comes home, whoever waits or no longer does."""

import asyncio
import threading
import time
from functools import partial

import pytest

from sameside.web.live.homeward import soon
from sameside.web.live.workers import Workers


def test_what_the_work_returns_comes_home() -> None:
    async def ask() -> list[int]:
        with Workers(2, "test") as workers:
            return list(await asyncio.gather(*(workers.do(lambda n=n: n * n) for n in range(200))))

    assert asyncio.run(ask()) == [n * n for n in range(200)]


def test_what_the_work_raises_is_raised_where_it_was_asked() -> None:
    def broken() -> None:
        raise KeyError("here")

    async def ask() -> int:
        with Workers(1, "test") as workers:
            with pytest.raises(KeyError, match="here"):
                await workers.do(broken)
            return await workers.do(lambda: 7)

    assert asyncio.run(ask()) == 7


def test_the_loop_goes_on_while_the_work_blocks() -> None:
    go_on = threading.Event()

    async def ask() -> bool:
        with Workers(1, "test") as workers:
            asked = asyncio.ensure_future(workers.do(lambda: go_on.wait(5)))
            await asyncio.sleep(0.01)
            assert not asked.done()
            go_on.set()
            return await asked

    assert asyncio.run(ask())


def test_work_nobody_waits_for_any_more_harms_nobody() -> None:
    done: list[int] = []

    async def ask() -> int:
        with Workers(1, "test") as workers:
            given_up = asyncio.ensure_future(workers.do(lambda: (time.sleep(0.05), done.append(1))))
            await asyncio.sleep(0.01)
            given_up.cancel()
            return await workers.do(lambda: 3)

    assert asyncio.run(ask()) == 3
    assert done == [1]


def test_no_more_threads_than_asked_for_and_each_is_made_ready_once() -> None:
    made_ready: list[str] = []

    async def ask() -> set[str]:
        with Workers(2, "crew", lambda: made_ready.append(threading.current_thread().name)) as workers:
            return set(await asyncio.gather(*(workers.do(lambda: threading.current_thread().name) for _ in range(50))))

    assert asyncio.run(ask()) <= {"crew-0", "crew-1"}
    assert sorted(made_ready) == ["crew-0", "crew-1"]


def test_what_was_asked_before_the_stop_is_still_done() -> None:
    done: list[int] = []

    async def ask() -> None:
        workers = Workers(1, "test")
        asked = [asyncio.ensure_future(workers.do(lambda n=n: done.append(n))) for n in range(20)]
        await asyncio.sleep(0)
        workers.stop()
        await asyncio.gather(*asked)

    asyncio.run(ask())
    assert done == list(range(20))


def test_a_loop_that_ended_before_its_message_came_holds_up_no_later_one() -> None:
    go_on, done = threading.Event(), threading.Event()

    async def give_up(workers: Workers) -> None:
        asked = asyncio.ensure_future(workers.do(lambda: go_on.wait(5)))
        await asyncio.sleep(0.01)
        asked.cancel()

    async def ask(workers: Workers) -> int:
        return await asyncio.wait_for(workers.do(lambda: 7), 2)

    with Workers(1, "test") as workers:
        first = asyncio.new_event_loop()
        first.run_until_complete(give_up(workers))
        go_on.set()
        workers._work.put((first, first.create_future(), done.set))
        assert done.wait(2)
        time.sleep(0.01)
        first.close()
        assert asyncio.run(ask(workers)) == 7


def test_work_for_a_loop_that_is_closed_ends_no_thread() -> None:
    closed = asyncio.new_event_loop()
    home = closed.create_future()
    closed.close()

    async def ask(workers: Workers) -> int:
        return await asyncio.wait_for(workers.do(lambda: 7), 2)

    with Workers(1, "test") as workers:
        assert asyncio.run(ask(workers)) == 7
        workers._work.put((closed, home, lambda: 1))
        assert asyncio.run(ask(workers)) == 7
    assert not home.done()


def test_work_that_runs_out_of_values_is_an_error_and_not_an_endless_wait() -> None:
    async def ask() -> None:
        with Workers(1, "test") as workers:
            await asyncio.wait_for(workers.do(lambda: next(iter(()))), 2)

    with pytest.raises(RuntimeError, match="StopIteration"):
        asyncio.run(ask())


def test_calls_for_a_loop_that_ended_are_not_made_in_the_next() -> None:
    told: list[str] = []
    rang, go_on = threading.Event(), threading.Event()

    def work(loop: asyncio.AbstractEventLoop) -> None:
        soon(loop, partial(told.append, "too late"))
        rang.set()
        go_on.wait(5)

    async def leave(workers: Workers) -> None:
        asked = asyncio.ensure_future(workers.do(partial(work, asyncio.get_running_loop())))
        await asyncio.to_thread(rang.wait, 5)
        asked.cancel()

    async def come(workers: Workers) -> str:
        go_on.set()
        return await workers.do(lambda: "done")

    with Workers(1, "test") as workers:
        asyncio.run(leave(workers))
        assert asyncio.run(come(workers)) == "done"
    assert told == []
