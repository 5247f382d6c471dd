"""What the first page costs over the wire, compressed, with a cold cache: python -m bench.first_page

Counts what Chromium says it received (headers and body), by kind, and every request to another server.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import sync_playwright

from tests.chromium import CHROMIUM, FLAGS
from tests.e2e.site import Site


def main() -> None:
    site = Site("sqlite")
    site.manage("build_static")
    site.start()
    received: dict[str, float] = {}
    kinds: dict[str, str] = {}
    foreign: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 390, "height": 844})
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.on("Network.responseReceived", lambda one: kinds.update({one["requestId"]: one["type"]}))
        wire.on("Network.loadingFinished", lambda one: received.update({one["requestId"]: one["encodedDataLength"]}))
        page.on(
            "request",
            lambda one: foreign.append(one.url) if not one.url.startswith((site.addresses[0], "data:")) else None,
        )
        page.goto(site.addresses[0], wait_until="networkidle")
        browser.close()
    site.stop()
    sums: dict[str, float] = {}
    for number, size in received.items():
        kind = kinds.get(number, "Other")
        sums[kind] = sums.get(kind, 0) + size
    fonts = sums.get("Font", 0)
    total = sum(sums.values())
    for kind, size in sorted(sums.items()):
        print(f"{kind:12} {size / 1024:7.1f} KB")
    print(
        f"{'without fonts':12} {(total - fonts) / 1024:7.1f} KB   with fonts {total / 1024:.1f} KB   requests {len(received)}   foreign {len(foreign)}"
    )


main()
