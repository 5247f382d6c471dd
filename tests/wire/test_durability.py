"""Between an intent and its acknowledgement the words reach the disk (T33), seen from below: by the system's calls."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.e2e.site import ROOT, Site, free_port
from tests.needs import need
from tests.wire.caller import Caller, sit_down

CALLS = "trace=fsync,fdatasync,read,recvfrom,recvmsg,write,writev,sendto,sendmsg"
SYNCED = re.compile(r"f(data)?sync.*= 0$")
# The same server, but told that the disk need not be waited for.
CARELESS = """
import os, sys
sys.path.insert(0, "src")
os.environ["DJANGO_SETTINGS_MODULE"] = "sameside.config.settings"
from sameside.web.vault.sqlcipher import base
base.HABITS = tuple(habit.replace("synchronous = FULL", "synchronous = OFF") for habit in base.HABITS)
from django.core.management import execute_from_command_line
execute_from_command_line(["manage.py", "serve"])
"""


@contextmanager
def watched(house: Site, trace: Path, command: list[str]) -> Iterator[str]:
    """The address of a second server on the same files, with every read, write and sync written down."""
    address = f"http://127.0.0.1:{(port := free_port())}"
    env = house.environment() | {"SAMESIDE_PORT": str(port), "SAMESIDE_ADDRESS": address}
    strace = ["strace", "-f", "--seccomp-bpf", "-s", "80", "-e", CALLS, "-o", str(trace), sys.executable, *command]
    process = subprocess.Popen(strace, env=env, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        house._wait_for(address, process)
        yield address
    finally:
        # strace keeps the signal to itself; it goes when the server goes.
        for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
            os.kill(int(child), signal.SIGTERM)
        process.wait(timeout=30)


def syncs_before_each_answer(house: Site, trace: Path, command: list[str], intents: int = 6) -> list[int]:
    with watched(house, trace, command) as address:
        maya, jonas = Caller(address, "maya"), Caller(address, "jonas")
        sitting = sit_down(maya, jonas, "wire-talk")
        for number in range(intents):
            kind = ("pause", "resume")[number % 2]
            assert maya.does(sitting, kind, f"durable-{number}", agent=f"mark-{number}").status == 200
    return counted(trace.read_text(errors="replace").splitlines())[-intents:]


def counted(lines: list[str]) -> list[int]:
    """How many syncs were done between the arrival of each intent and the first byte of its answer."""
    found, since = [], None
    for line in lines:
        if '"POST /live/sittings/' in line:
            since = 0
        elif since is not None and SYNCED.search(line):
            since += 1
        elif since is not None and '"HTTP/1.1 200' in line:
            found.append(since)
            since = None
    return found


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    need(shutil.which("strace"), "strace")
    return tmp_path / "trace"


def test_every_intent_is_synced_to_disk_before_it_is_acknowledged(house: Site, trace: Path) -> None:
    counts = syncs_before_each_answer(house, trace, ["manage.py", "serve"])
    assert len(counts) == 6
    assert min(counts) >= 1


def test_a_server_that_does_not_wait_for_the_disk_turns_this_red(house: Site, trace: Path) -> None:
    counts = syncs_before_each_answer(house, trace, ["-c", CARELESS])
    assert len(counts) == 6
    assert max(counts) == 0
