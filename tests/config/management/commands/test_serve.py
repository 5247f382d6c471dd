"""A real process with real sockets: it serves, and it stops cleanly while talks are live."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def server() -> Iterator[tuple[subprocess.Popen[str], int]]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.config.stopping_server", str(port)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_for(port)
    yield process, port
    if process.poll() is None:
        process.kill()
    process.communicate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("The server did not start.")


def open_stream(port: int) -> socket.socket:
    line = socket.create_connection(("127.0.0.1", port), timeout=10)
    line.sendall(b"GET /live/talk HTTP/1.1\r\nhost: localhost\r\n\r\n")
    text = b""
    while b"hello" not in text:
        text += line.recv(4096)
    return line


def read_to_end(line: socket.socket) -> bytes:
    text = b""
    while more := line.recv(4096):
        text += more
    return text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_fifty_open_streams_do_not_hold_up_a_clean_stop(
    server: tuple[subprocess.Popen[str], int], number: signal.Signals
) -> None:
    process, port = server
    lines = [open_stream(port) for _ in range(50)]
    began = time.monotonic()
    process.send_signal(number)
    output, errors = process.communicate(timeout=15)
    seconds = time.monotonic() - began
    goodbyes = [read_to_end(line) for line in lines]
    assert process.returncode == 0, errors
    assert "clean" in output
    assert "Traceback" not in errors
    assert all(b"event: again" in text and b"retry: " in text for text in goodbyes)
    assert seconds < 3


def test_a_ring_reaches_an_open_stream_and_pages_are_served_beside_it(
    server: tuple[subprocess.Popen[str], int],
) -> None:
    _, port = server
    line = open_stream(port)
    assert httpx.get(f"http://127.0.0.1:{port}/echo/?q=hi").text == "|hi"
    assert httpx.post(f"http://127.0.0.1:{port}/live/talk").status_code == 204
    line.close()


def test_the_answer_does_not_name_the_server(server: tuple[subprocess.Popen[str], int]) -> None:
    _, port = server
    assert "server" not in httpx.get(f"http://127.0.0.1:{port}/echo/").headers


@pytest.mark.parametrize(("may_change", "finished"), [(True, 1), (False, 0)])
def test_serving_first_finishes_what_a_crash_cut_off(
    db: None, monkeypatch: pytest.MonkeyPatch, may_change: bool, finished: int
) -> None:
    from sameside.config.management.commands import serve

    calls: list[object] = []
    monkeypatch.setattr(serve, "reasons_to_refuse", lambda plan: [])
    monkeypatch.setattr(serve, "static_is_built", lambda: True)
    monkeypatch.setattr(serve, "leave_again", calls.append)
    serve.Command().make_ready(serve.Plan("127.0.0.1", 8000, 1), may_change)
    assert len(calls) == finished
