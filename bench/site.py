"""A server of our own to measure: its own home, its own databases, its own port, and the bench's exercise."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PYTHON = ROOT / ".venv" / "bin" / "python"


class Site:
    """`log` is where the server writes; everything else goes with stop()."""

    def __init__(self, port: int = 0, **settings: str) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="sameside-bench-"))
        self.log = self.home / "server.log"
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.python = str(PYTHON if PYTHON.exists() else sys.executable)
        self.environment = bare_environment() | {
            "SAMESIDE_HOME": str(self.home),
            "SAMESIDE_STATIC_DIR": str(self.home / "static"),
            "SAMESIDE_CONTENT_DIRS": str(ROOT / "bench" / "content"),
            "SAMESIDE_PORT": str(self.port),
            "SAMESIDE_ADDRESS": self.address,
            "SAMESIDE_OPERATOR_NAME": "the bench",
            **settings,
        }

    def make_ready(self) -> None:
        for arguments in (("migrate",), ("migrate", "--database", "keys"), ("build_static",)):
            self.manage(*arguments)

    def manage(self, *arguments: str) -> str:
        return self._run(self.python, str(ROOT / "manage.py"), *arguments)

    def command(self) -> list[str]:
        return [self.python, str(ROOT / "manage.py"), "serve"]

    def stage(self, pairs: int) -> list[Any]:
        """Pairs who are signed in and sit in front of the first step."""
        told = self._run(self.python, str(ROOT / "bench" / "pairs" / "stage.py"), str(pairs))
        return [json.loads(line) for line in told.splitlines()]

    def wait_until_up(self, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.address}/health/", timeout=2).read()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"The server did not come up:\n{self.log.read_text(errors='replace')}")

    def clear(self) -> None:
        shutil.rmtree(self.home, ignore_errors=True)

    def _run(self, *command: str) -> str:
        done = subprocess.run(command, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stdout[-2000:] + done.stderr[-4000:])
        return done.stdout


def bare_environment() -> dict[str, str]:
    """Without settings of the machine's own site."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("SAMESIDE_", "DJANGO_"))}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
