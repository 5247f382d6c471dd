"""Calls that are made during a piece of work go home with it, in their order; all others go at once."""

import asyncio
import threading
from functools import partial
from unittest.mock import Mock

from sameside.web.live.homeward import hold, let_go, set_off, soon
from sameside.web.live.workers import Workers


def test_a_call_goes_home_at_once_where_no_work_is_going_on() -> None:
    async def ask() -> list[str]:
        told: list[str] = []
        soon(asyncio.get_running_loop(), partial(told.append, "now"))
        await asyncio.sleep(0)
        return told

    assert asyncio.run(ask()) == ["now"]


def test_calls_made_during_work_come_home_before_what_it_comes_to_and_in_their_order() -> None:
    async def ask() -> list[str]:
        told: list[str] = []
        loop = asyncio.get_running_loop()

        def work() -> str:
            for word in ("first", "second"):
                soon(loop, partial(told.append, word))
            return "done"

        with Workers(1, "test") as workers:
            told.append(await workers.do(work))
        return told

    assert asyncio.run(ask()) == ["first", "second", "done"]


def test_while_the_work_goes_on_nothing_goes_home() -> None:
    async def ask() -> tuple[bool, bool]:
        loop, called, go_on = asyncio.get_running_loop(), asyncio.Event(), threading.Event()

        def work() -> None:
            soon(loop, called.set)
            go_on.wait(5)

        with Workers(1, "test") as workers:
            asked = asyncio.ensure_future(workers.do(work))
            await asyncio.sleep(0.05)
            before = called.is_set()
            go_on.set()
            await asked
            return before, called.is_set()

    assert asyncio.run(ask()) == (False, True)


def test_what_work_that_fails_had_to_say_is_said_all_the_same() -> None:
    async def ask() -> list[str]:
        told: list[str] = []
        loop = asyncio.get_running_loop()

        def work() -> None:
            soon(loop, partial(told.append, "said"))
            raise KeyError

        with Workers(1, "test") as workers:
            await asyncio.gather(workers.do(work), return_exceptions=True)
        return told

    assert asyncio.run(ask()) == ["said"]


def test_calls_for_another_loop_go_there_and_those_for_one_that_ended_nowhere() -> None:
    told: list[str] = []
    ended, third = asyncio.new_event_loop(), asyncio.new_event_loop()
    ended.close()
    third.close()

    async def ask() -> None:
        here = asyncio.get_running_loop()
        hold()
        soon(here, partial(told.append, "here"))
        soon(ended, partial(told.append, "nowhere"))
        assert let_go(third) == []
        await asyncio.sleep(0)

    soon(ended, partial(told.append, "nowhere"))
    asyncio.run(ask())
    assert told == ["here"]


def test_before_something_that_takes_long_what_is_held_back_sets_off() -> None:
    async def ask() -> list[str]:
        loop, called, told = asyncio.get_running_loop(), threading.Event(), list[str]()

        def work() -> None:
            soon(loop, called.set)
            soon(loop, partial(told.append, "first"))
            set_off()
            told.append("heard" if called.wait(5) else "unheard")
            soon(loop, partial(told.append, "last"))

        with Workers(1, "test") as workers:
            await workers.do(work)
        return told

    assert sorted(asyncio.run(ask())) == ["first", "heard", "last"]


def test_where_no_work_is_going_on_there_is_nothing_to_set_off() -> None:
    told: list[str] = []

    async def ask() -> None:
        set_off()
        soon(asyncio.get_running_loop(), partial(told.append, "now"))
        await asyncio.sleep(0)

    asyncio.run(ask())
    assert told == ["now"]


def test_a_loop_that_ends_between_the_look_and_the_call_hears_nothing() -> None:
    ended = Mock(spec=asyncio.AbstractEventLoop)
    ended.is_closed.return_value = False
    ended.call_soon_threadsafe.side_effect = RuntimeError("Event loop is closed")
    soon(ended, list)
    hold()
    soon(ended, list)
    assert let_go(Mock(spec=asyncio.AbstractEventLoop)) == []
    assert ended.call_soon_threadsafe.call_count == 2
