"""The page's side of the stream, in a real browser."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.e2e
ROOT = Path(__file__).resolve().parents[3]


class Server:
    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.web.live.page_server", str(self.port)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
        )
        until(self.answers)

    def answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)

    def tell(self, word: str) -> None:
        request = urllib.request.Request(f"{self.url}/live/{word}", method="POST")
        urllib.request.urlopen(request, timeout=5).close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(server.url)
    expect(page.locator("#part")).to_have_text("part 1 after None")
    yield page
    page.close()


def test_a_page_gets_the_next_part_when_the_bell_rings(page: Page, server: Server) -> None:
    expect(page.locator("#state")).to_have_text("online")
    server.tell("next")
    expect(page.locator("#part")).to_have_text("part 2 after 1")


def test_a_page_that_may_no_longer_listen_hears_of_the_end_once(page: Page, server: Server) -> None:
    server.tell("forbid")
    expect(page.locator("#end")).to_have_text("ended 1")
    page.wait_for_timeout(1500)
    assert page.evaluate("window.ends") == 1


def test_after_a_restart_the_page_comes_back_by_itself(page: Page, server: Server) -> None:
    server.stop()
    expect(page.locator("#state")).to_have_text("offline", timeout=10_000)
    server.start()
    server.tell("next")
    expect(page.locator("#part")).to_have_text("part 2 after 1", timeout=20_000)
    expect(page.locator("#state")).to_have_text("online")


def test_a_page_that_is_turned_away_after_a_gap_ends(page: Page, server: Server) -> None:
    server.stop()
    server.start()
    server.tell("gone")
    expect(page.locator("#end")).to_have_text("ended 1", timeout=20_000)


def test_a_page_says_at_once_when_the_network_is_gone_and_when_it_is_back(page: Page, server: Server) -> None:
    page.context.set_offline(True)
    expect(page.locator("#state")).to_have_text("offline", timeout=2000)
    page.context.set_offline(False)
    expect(page.locator("#state")).to_have_text("online", timeout=10_000)


def test_a_hidden_page_lets_go_after_a_minute_and_comes_back(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.clock.install()
    page.goto(server.url)
    expect(page.locator("#part")).to_have_text("part 1 after None")
    hide(page, True)
    page.clock.run_for(61_000)
    server.tell("next")
    page.wait_for_timeout(700)
    assert page.locator("#part").inner_text() == "part 1 after None"
    hide(page, False)
    expect(page.locator("#part")).to_have_text("part 2 after 1")
    page.close()


def hide(page: Page, hidden: bool) -> None:
    page.evaluate(
        """(hidden) => {
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )
