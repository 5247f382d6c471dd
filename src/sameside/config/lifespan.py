"""What a server process starts and ends with: the relay, and a clean end for open streams."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings

from sameside.config.warming import warm
from sameside.web.live.hub import Hub
from sameside.web.live.relay import Relay
from sameside.web.live.stopping import end_streams_first
from sameside.web.live.wire import Receive, Scope, Send
from sameside.web.reminders.messenger import Messenger
from sameside.web.sittings.ticker import Ticker


class Lifespan:
    def __init__(self, hub: Hub, pool: ThreadPoolExecutor) -> None:
        self.hub, self.pool = hub, pool
        self.relay: Relay | None = None
        self.ticker = Ticker()
        self.messenger = Messenger()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await self.start()
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                await self.stop()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def start(self) -> None:
        await asyncio.to_thread(warm)
        self.hub.open()
        end_streams_first(self.hub.close_all)
        self.ticker.start()
        self.messenger.start()
        if settings.REDIS_URL:
            self.relay = Relay(settings.REDIS_URL, self.hub)
            await self.relay.start()

    async def stop(self) -> None:
        self.hub.close_all()
        self.ticker.stopped.set()
        await asyncio.to_thread(self.messenger.end)
        if self.relay is not None:
            await self.relay.stop()
        self.pool.shutdown(wait=False, cancel_futures=True)
