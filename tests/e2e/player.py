"""Somebody who does what the page of a sitting asks: fills in what stands there, and presses the button for it."""

from collections.abc import Callable

from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as Late

from tests.e2e.phone import Phone

Look = Callable[[Phone], None]
END = ("That is all for this one", "You have left this one", "This one has ended")
WAYS_ON = (
    "[data-part] button.button--main:visible",
    "[data-part] button[name=verdict][value=yes]:visible",
    "[data-region=main] form:has(input[value=enough]) button:visible",
    "[data-quiet] [data-act] button:visible",
)
SENTENCE = "It was on Tuesday, after supper."
QUESTION = "What was that like for you?"
ENOUGH_LINES = 3


def heading(phone: Phone) -> str:
    return phone.page.locator("[data-part] h1").first.inner_text()


def play_to_the_end(phones: list[Phone], look: Look = lambda phone: None, most: int = 80, until: str = "") -> None:
    """Everyone does what is asked of them, in turn; `look` sees every page before it is answered. Or until someone reads `until`."""
    for _ in range(most):
        for phone in phones:
            look(phone)
            seen = version(phone)
            if heading(phone) == until:
                return
            if heading(phone) not in END:
                do_what_is_asked(phone, seen)
        if all(heading(phone) in END for phone in phones):
            return
    raise AssertionError(f"still going on: {[heading(phone) for phone in phones]}")


def do_what_is_asked(phone: Phone, seen: str = "") -> bool:
    """Whether there was something to do. What changes under one's hands is simply tried again next time; so is a page
    that is no longer the one that was `seen`."""
    way = way_on(phone)
    if way is None:
        return False
    before = seen or version(phone)
    phone.expected.add(409)  # the other was quicker: the page says so, and one tries again
    try:
        fill(phone)
        if version(phone) != before:
            return False
        way.click(timeout=3000)
    except Late:
        return False
    expect(phone.page.locator(f"[data-sitting]:not([data-version='{before}'])")).to_have_count(1)
    return True


def way_on(phone: Phone) -> Locator | None:
    main = phone.page.locator("[data-region=main]")
    enough = main.locator("form:has(input[value=enough]) button")
    if enough.count() and main.locator("> .turn").count() >= ENOUGH_LINES:
        return enough.first
    found = (phone.page.locator(way) for way in WAYS_ON)
    return next((way.first for way in found if way.count()), None)


def version(phone: Phone) -> str:
    return phone.page.locator("[data-sitting]").get_attribute("data-version") or ""


def fill(phone: Phone) -> None:
    """Writes where there is room to write, takes the first choice, sorts by thirds, keeps what comes first."""
    page = phone.page
    for n, line in enumerate(page.locator("[data-part] input[name=lines]:visible").all()):
        line.fill(f"{SENTENCE} {n + 1}")
    for text in page.locator("[data-part] textarea:visible").all():
        if not text.input_value():
            asks = page.locator("[data-part] form:has(input[value=ask]) textarea").count()
            text.fill(QUESTION if asks else SENTENCE)
    sort(phone)
    for group in page.locator("[data-region=main] :is(.choices, .scale):visible").all():
        if not group.locator("input:checked").count():
            group.locator("input").first.check(force=True, timeout=3000)


def sort(phone: Phone) -> None:
    cards = phone.page.locator(".sort__piles")
    for n in range(cards.count()):
        cards.nth(n).locator("input").nth(0 if n < 6 else 1 + n % 2).check(force=True, timeout=3000)
    kept: list[str] = []
    for rank in phone.page.locator("[data-keep]:visible").all():
        offered = rank.locator("option").evaluate_all("all => all.map(one => one.value)")
        free = next((one for one in offered if one and one not in kept), None)
        if free is None:
            raise Late("what can be kept is not there yet")
        kept.append(free)
        rank.select_option(free)
