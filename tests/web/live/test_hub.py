"""The laws of the doorbell."""

import asyncio
import threading
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from sameside.web.live.hub import Hub
from sameside.web.live.workers import Workers


def test_a_ring_after_subscribing_is_heard() -> None:
    async def story() -> str | None:
        hub = Hub()
        async with hub.subscribe("talk") as rings:
            hub.publish("talk", "7")
            return await rings.next(1)

    assert asyncio.run(story()) == "7"


def test_a_ring_while_waiting_is_heard_at_once() -> None:
    async def story() -> tuple[str | None, float]:
        hub = Hub()
        async with hub.subscribe("talk") as rings:
            waiting = asyncio.create_task(rings.next(5))
            await asyncio.sleep(0.02)
            began = time.perf_counter()
            hub.publish("talk", "8")
            return await waiting, time.perf_counter() - began

    note, seconds = asyncio.run(story())
    assert note == "8"
    assert seconds < 0.5


def test_many_rings_become_one_that_says_nothing_where_they_said_different_things() -> None:
    async def story() -> list[str | None]:
        hub = Hub()
        async with hub.subscribe("talk", "sign-ins") as rings:
            for number in range(100):
                hub.publish("talk", str(number))
            heard = [await rings.next(0.05), await rings.next(0.05)]
            for topic, note in (("talk", "7"), ("sign-ins", ""), ("talk", "7")):
                hub.publish(topic, note)
            return [*heard, await rings.next(0.05)]

    assert asyncio.run(story()) == ["", None, ""]


def test_rings_that_say_the_same_are_one_that_says_it() -> None:
    async def story() -> list[str | None]:
        hub = Hub()
        async with hub.subscribe("talk") as rings:
            hub.publish("talk", "7")
            hub.publish("talk", "7")
            return [await rings.next(0.05), await rings.next(0.05)]

    assert asyncio.run(story()) == ["7", None]


def test_only_followers_of_the_topic_hear_it() -> None:
    async def story() -> list[str | None]:
        hub = Hub()
        async with hub.subscribe("mine", "also mine") as mine, hub.subscribe("theirs") as theirs:
            hub.publish("also mine", "x")
            return [await mine.next(0.05), await theirs.next(0.05)]

    assert asyncio.run(story()) == ["x", None]


def test_without_a_ring_the_wait_ends_when_the_time_is_up() -> None:
    async def story() -> tuple[str | None, float]:
        async with Hub().subscribe("talk") as rings:
            began = time.perf_counter()
            return await rings.next(0.1), time.perf_counter() - began

    note, seconds = asyncio.run(story())
    assert note is None
    assert 0.09 < seconds < 1


def test_rings_from_many_threads_are_never_lost() -> None:
    """Every thread rings often; whatever came together, each ring afterwards is heard with its note."""

    async def story() -> int:
        hub = Hub()
        last: list[str | None] = []

        def ring_often(name: int) -> None:
            for number in range(200):
                hub.publish(f"topic-{name}", str(number))

        async with hub.subscribe(*(f"topic-{n}" for n in range(8))) as rings:
            threads = [threading.Thread(target=ring_often, args=(n,)) for n in range(8)]
            for thread in threads:
                thread.start()
            while any(thread.is_alive() for thread in threads):
                await rings.next(0.2)
            while await rings.next(0.2) is not None:
                pass
            for name in range(8):
                hub.publish(f"topic-{name}", "last")
                last.append(await rings.next(0.2))
        assert last == ["last"] * 8
        return hub.listeners()

    assert asyncio.run(story()) == 0


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["ring", "next", "pause"]), max_size=30))
def test_after_the_last_ring_there_is_always_one_more_answer(moves: list[str]) -> None:
    async def story() -> None:
        hub = Hub()
        owed = False
        async with hub.subscribe("t") as rings:
            for move in moves:
                if move == "ring":
                    await asyncio.to_thread(hub.publish, "t", "n")
                    owed = True
                elif move == "next":
                    assert (await rings.next(0.001) is not None) == owed
                    owed = False
                else:
                    await asyncio.sleep(0)

    asyncio.run(story())


def test_closing_all_ends_every_wait_and_every_later_one() -> None:
    async def story() -> list[object]:
        hub = Hub()
        async with hub.subscribe("a") as early:
            waiting = asyncio.create_task(early.next(5))
            await asyncio.sleep(0)
            await asyncio.to_thread(hub.close_all)
            heard = await asyncio.wait_for(waiting, 1)
            async with hub.subscribe("b") as late:
                return [heard, early.closed, await late.next(5), late.closed]

    assert asyncio.run(story()) == [None, True, None, True]


def test_publishing_is_cheap_with_and_without_listeners() -> None:
    async def story() -> float:
        hub = Hub()
        async with hub.subscribe("t"), hub.subscribe("t"):
            began = time.process_time()
            for _ in range(10_000):
                hub.publish("t")
                hub.publish("nobody")
            return (time.process_time() - began) / 20_000

    assert asyncio.run(story()) < 100e-6


def test_a_hub_without_a_loop_takes_rings_in_silence() -> None:
    hub = Hub()
    hub.publish("t")
    assert hub.listeners() == 0


def test_a_hub_can_be_used_again_by_the_next_loop() -> None:
    hub = Hub()

    async def story() -> str | None:
        async with hub.subscribe("t") as rings:
            hub.publish("t", "here")
            return await rings.next(1)

    assert [asyncio.run(story()), asyncio.run(story())] == ["here", "here"]


def test_ring_all_reaches_everybody() -> None:
    async def story() -> list[str | None]:
        hub = Hub()
        async with hub.subscribe("a") as one, hub.subscribe("b", "c") as two:
            hub.ring_all()
            return [await one.next(0.1), await two.next(0.1)]

    assert asyncio.run(story()) == ["", ""]


def test_a_ring_does_not_wait_for_other_work_that_rang_and_goes_on() -> None:
    async def story() -> list[str | None]:
        hub, rang, go_on = Hub(), threading.Event(), threading.Event()

        def work() -> None:
            hub.publish("theirs", "1")
            rang.set()
            go_on.wait(5)

        async with hub.subscribe("theirs") as theirs, hub.subscribe("ours") as ours:
            slow, waiting = asyncio.create_task(theirs.next(10)), asyncio.create_task(ours.next(10))
            await asyncio.sleep(0)
            with Workers(1, "test") as workers:
                working = asyncio.create_task(workers.do(work))
                await asyncio.to_thread(rang.wait, 5)
                hub.publish("ours", "2")
                await asyncio.wait((waiting,), timeout=2)
                heard = [waiting.result() if waiting.done() else None]
                go_on.set()
                await working
            return [*heard, await slow]

    assert asyncio.run(story()) == ["2", "1"]
