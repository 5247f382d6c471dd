"""Sameside as a target of the driver that also plays oTree and boardgame.io. Loaded by run.py.

Options (-o key=value):
  drafts=1            save a draft before each answer and turn, as a page does while somebody types
  SAMESIDE_...=value  any setting of the server
  profile=FILE        run the server under cProfile and write its figures there
"""

import os
import subprocess
from pathlib import Path
from typing import Any

from targets.base import BaseTarget  # type: ignore[import-not-found]

from bench.pairs.script import Player
from bench.site import ROOT, Site


class Target(BaseTarget):  # type: ignore[misc]
    name = "sameside"

    async def start(self) -> None:
        given = {name: value for name, value in self.args.opts.items() if name.startswith("SAMESIDE_")}
        self.site = Site(self.args.port, **given)
        self.base = self.site.address
        self.site.make_ready()
        self.log = str(self.site.log)
        profile = self.args.opts.get("profile")
        command = self.site.command()
        if profile:
            command[1:1] = ["-m", "cProfile", "-o", os.path.abspath(profile)]
        self.spawn(command, str(ROOT), self.site.environment, self.log)
        self.site.wait_until_up(self.proc)

    async def prepare(self, n: int, args: Any) -> list[Any]:
        return self.site.stage(n)

    async def person(self, ctx: Any, who: int, transcript: Any) -> None:
        async with self.phone() as phone:
            await Player(phone, ctx, who, transcript, self.args.opts.get("drafts") == "1").play()

    async def extra(self) -> dict[str, Any]:
        file = self.site.home / "data" / "sameside.db"
        log = Path(self.log).read_text(errors="replace")
        return {"db_kb": file.stat().st_size // 1024, "log_errors": log.count("Traceback") + log.count("ERROR")}

    async def stop(self) -> None:
        if self.proc and self.proc.poll() is None:
            self.proc.terminate()
            try:
                self.proc.wait(timeout=25)
            except subprocess.TimeoutExpired:
                await super().stop()
        self.site.clear()
