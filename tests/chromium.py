"""One Chromium for every test that asks for `browser`: Debian's headless shell where it is, which needs a third less time.

Playwright leaves its event loop running in the thread for as long as the browser is there. Tests without a browser would
find it and refuse to start a loop of their own, so for them it is hidden.
"""

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.needs import need

WHOLE = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
CHROMIUM = shutil.which("chromium-headless-shell") or WHOLE
PATIENCE = 20_000  # milliseconds; a busy machine is not a broken page
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
_loops: list[asyncio.AbstractEventLoop] = []


def demand() -> str:
    """The path of Chromium. Skips where there is none, fails where it is demanded."""
    need(CHROMIUM, "Chromium")
    return CHROMIUM


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    with_browser = "browser" in getattr(item, "fixturenames", ())
    asyncio._set_running_loop(_loops[-1] if with_browser and _loops else None)
    return (yield)


@contextmanager
def own_browser() -> Iterator[Browser]:
    """A browser whose loop is gone with it when the block ends: the database may be asked again."""
    path = demand()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with own_browser() as browser:
        _loops.append(asyncio.get_running_loop())
        yield browser
        asyncio._set_running_loop(_loops.pop())


@pytest.fixture
def whole_browser(browser: Browser) -> Iterator[Browser]:
    """With what the headless shell lacks: notifications."""
    need(WHOLE, "Chromium")
    whole = browser.browser_type.launch(executable_path=WHOLE, args=FLAGS)
    yield whole
    whole.close()
