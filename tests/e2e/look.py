"""What is wrong with a page as it stands: axe in every look, and what axe does not measure."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Each width and each theme is looked at in full. What hangs on both at once is color alone.
IN_FULL = ((390, "light"), (1280, "dark"))
COLORS = ((390, "dark"), (1280, "light"))
WIDTHS = (320, 768, 1600)
HEIGHT = 844

AXE = """(rules) => axe.run(document, {resultTypes: ["violations"], ...rules}).then((found) => found.violations.map((one) =>
  one.id + ": " + one.nodes.map((node) => node.html.slice(0, 160) + " // " + (node.any[0]?.message ?? node.failureSummary)).join("\\n    ")))"""

ONLY_COLORS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}

MEASURE = """() => {
  const shown = (one) => one.checkVisibility({ opacityProperty: false, visibilityProperty: true });
  const targets = [...document.querySelectorAll("button, summary, select, textarea, input:not([type=hidden]), a[href]")];
  const small = targets.filter((one) => {
    if (!shown(one) || getComputedStyle(one).display === "inline" || one.matches(".skip")) return false;
    const box = (one.matches("input[type=radio], input[type=checkbox]") ? one.closest("label") ?? one : one).getBoundingClientRect();
    return box.width > 1 && (box.height < 43.5 || box.width < 43.5);
  });
  const mains = [...document.querySelectorAll(".button--main")].filter((one) => shown(one) && !one.closest("details:not([open])"));
  const words = document.body.innerText.replace(/\\S*(https?:|otpauth:|@)\\S*/g, "");
  return [
    ...small.map((one) => "small target: " + one.outerHTML.slice(0, 120)),
    ...(mains.length > 1 ? ["main buttons: " + mains.map((one) => one.innerText).join(", ")] : []),
    ...(document.querySelectorAll("h1").length === 1 ? [] : ["one h1: " + document.querySelectorAll("h1").length]),
    ...[/['"]/, /[.?!]\\.(?!\\.)/, /!/, /\\bundefined\\b|\\bNone\\b/].filter((sign) => sign.test(words))
      .map((sign) => "sign: " + words.slice(Math.max(0, words.search(sign) - 30), words.search(sign) + 30)),
  ];
}"""

SIDEWAYS = """() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
  return ["scrolls sideways: " + wide.slice(-1).map((one) => one.outerHTML.slice(0, 120))];
}"""


def faults(page: Page) -> list[str]:
    """Sentences on what is wrong, each with the look in which it is."""
    before = page.viewport_size
    page.evaluate(AXE_SCRIPT)
    found = [f"{line} ({width} {theme})" for width, theme in IN_FULL for line in _in_full(page, width, theme)]
    found += [f"{line} ({width} {theme})" for width, theme in COLORS for line in _colors(page, width, theme)]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        found += [f"{line} ({width})" for line in page.evaluate(SIDEWAYS)]
    page.emulate_media(color_scheme="light")
    if before is not None:
        page.set_viewport_size(before)
    return found


def _in_full(page: Page, width: int, theme: str) -> list[str]:
    _turn(page, width, theme)
    return [*page.evaluate(AXE, {}), *page.evaluate(MEASURE), *page.evaluate(SIDEWAYS)]


def _colors(page: Page, width: int, theme: str) -> list[str]:
    _turn(page, width, theme)
    return list(page.evaluate(AXE, ONLY_COLORS))


def _turn(page: Page, width: int, theme: str) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": HEIGHT})
