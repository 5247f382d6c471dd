"""Draws the home screen icons as PNG from their SVG, with Chromium: python -m tools.looks. Run it when one changes."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import CHROMIUM, FLAGS

FOLDER = Path(__file__).parents[1] / "src" / "sameside" / "web" / "ui" / "static" / "ui" / "looks"
SIZES = (192, 512)


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for drawing in sorted(FOLDER.glob("*.svg")):
            for size in SIZES:
                page = browser.new_page(viewport={"width": size, "height": size})
                page.set_content(f"<style>*{{margin:0}}svg{{display:block}}</style>{drawing.read_text()}")
                page.screenshot(path=str(FOLDER / f"{drawing.stem}-{size}.png"))
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
