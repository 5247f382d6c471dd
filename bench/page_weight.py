"""What a page of somebody's own rooms costs over the wire, with a cold cache: python -m bench.page_weight [path ...]

Each page is opened in a new browser that has only the sign-in, and counted as Chromium counts: headers and body.
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, sync_playwright

from tests.chromium import CHROMIUM, FLAGS
from tests.e2e.phone import Phone
from tests.e2e.site import Site

ROOMS = (
    "/today/",
    "/grow/",
    "/journal/",
    "/journal/write/",
    "/journal/questions/",
    "/journal/questions/?area=goals",
    "/journal/chart/",
    "/beliefs/",
    "/beliefs/moment/",
    "/goals/",
    "/care/",
    "/openness/",
    "/shares/",
)


def main(paths: list[str]) -> None:
    site = Site("sqlite")
    site.manage("build_static")
    site.start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        maya = Phone(browser, site.addresses[0], "Maya")
        maya.sign_in()
        known = maya.context.storage_state()
        for path in paths or ROOMS:
            status, size, fonts, html = weigh(browser, site.addresses[0] + path, known)
            print(
                f"{path:22} {status}  {(size - fonts) / 1024:6.1f} KB  with fonts {size / 1024:6.1f} KB  html {html / 1024:5.1f}"
            )
        browser.close()
    site.stop()


def weigh(browser: Browser, address: str, known: Any) -> tuple[int, float, float, float]:
    """The answer's status, and bytes received: all, of fonts, of the page itself."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, storage_state=known)
    page = context.new_page()
    wire = context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    received: dict[str, float] = {}
    wire.send("Network.enable")
    wire.on("Network.responseReceived", lambda one: kinds.update({one["requestId"]: one["type"]}))
    wire.on("Network.loadingFinished", lambda one: received.update({one["requestId"]: one["encodedDataLength"]}))
    answer = page.goto(address, wait_until="load")
    page.wait_for_timeout(1500)
    context.close()
    of = {kind: sum(size for one, size in received.items() if kinds.get(one) == kind) for kind in ("Font", "Document")}
    return answer.status if answer else 0, sum(received.values()), of["Font"], of["Document"]


if __name__ == "__main__":
    main(sys.argv[1:])
