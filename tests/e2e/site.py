"""A real server for browser tests: its own processes, its own home, its own databases, its own port."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
POSTGRES = os.environ.get("SAMESIDE_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432")
REDIS = os.environ.get("SAMESIDE_TEST_REDIS_URL", "redis://127.0.0.1:6379/9")
MEMORY = (
    "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
)  # a killed server loses nothing there, and disks are slow


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(url: str) -> bool:
    """Whether a service is there at all."""
    host, _, port = url.split("@")[-1].split("//")[-1].split("/")[0].partition(":")
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((host, int(port))) == 0


@dataclass
class Site:
    """`kind` is sqlite (one process) or postgres (two processes, tied together by Redis)."""

    kind: str
    home: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="sameside-e2e-", dir=MEMORY)))
    addresses: list[str] = field(default_factory=list)
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def database(self) -> str:
        return f"sameside_e2e_{os.getpid()}_{self.kind}"

    def start(self) -> None:
        if self.kind == "postgres":
            self._make_databases()
        for _ in range(2 if self.kind == "postgres" else 1):
            self.add_process()

    def add_process(self, port: int | None = None) -> str:
        port = port or free_port()
        address = f"http://127.0.0.1:{port}"
        env = self.environment() | {"SAMESIDE_PORT": str(port), "SAMESIDE_ADDRESS": address}
        log = (self.home / f"server-{port}.log").open("ab")
        command = [sys.executable, str(ROOT / "manage.py"), "serve"]
        process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
        self.running.append(process)
        self.addresses.append(address)
        self._wait_for(address, process)
        return address

    def kill(self, place: int = 0) -> None:
        """As a power cut does it."""
        self.running[place].send_signal(signal.SIGKILL)
        self.running[place].wait()

    def stop(self) -> None:
        for process in self.running:
            process.terminate()
        for process in self.running:
            process.wait(timeout=30)
        shutil.rmtree(self.home, ignore_errors=True)
        if self.kind == "postgres":
            self._drop_databases()

    def manage(self, *arguments: str) -> None:
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        done = subprocess.run(command, env=self.environment(), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SAMESIDE_", "DJANGO_"))}
        own = {
            "SAMESIDE_HOME": str(self.home),
            "SAMESIDE_DEMO": "yes",
            "SAMESIDE_SHARE_WAIT_SECONDS": "5",
            "SAMESIDE_STATIC_DIR": str(self.home / "static"),
            "SAMESIDE_OPERATOR_NAME": "the people who test it",
            "SAMESIDE_OPERATOR_KIND": "practice",
        }
        if self.kind == "postgres":
            own |= {
                "SAMESIDE_DATABASE_URL": f"{POSTGRES}/{self.database}",
                "SAMESIDE_KEYS_URL": f"{POSTGRES}/{self.database}_keys",
                "SAMESIDE_REDIS_URL": REDIS,
                "PGOPTIONS": "-c synchronous_commit=off",  # only the server is ever killed here, not the database
            }
        return kept | own | self.extra

    def log(self) -> str:
        return "".join(path.read_text(errors="replace") for path in self.home.glob("server-*.log"))

    def _wait_for(self, address: str, process: subprocess.Popen[bytes]) -> None:
        for _ in range(1200):  # the first one also makes its databases, its cast and its static files
            assert process.poll() is None, self.log()
            try:
                urllib.request.urlopen(f"{address}/health/", timeout=2).read()
                return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(f"{address} did not come up: {self.log()}")

    def _make_databases(self) -> None:
        import psycopg

        self._drop_databases()
        with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
            connection.execute(f"create database {self.database}")
            connection.execute(f"create database {self.database}_keys")

    def _drop_databases(self) -> None:
        import psycopg

        with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
            connection.execute(f"drop database if exists {self.database} with (force)")
            connection.execute(f"drop database if exists {self.database}_keys with (force)")
