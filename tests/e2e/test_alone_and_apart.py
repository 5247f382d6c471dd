"""Practicing alone, each in their own time, and through bad luck: reload, lost network, another phone, no JavaScript."""

from playwright.sync_api import expect

from tests.e2e.conftest import PhoneMaker
from tests.e2e.site import Site


def test_a_person_alone_takes_a_breath_and_finds_it_again(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam")
    sam.sign_in()
    path = sam.start("breathing-space")
    for _ in range(12):
        if sam.page.locator("h1", has_text="That is all for this one").count():
            break
        if sam.page.locator("input[type=radio]").count():
            sam.page.locator("input[type=radio]").first.check()
        sam.page.locator("[data-region=main] .button").first.click()
        sam.page.wait_for_timeout(300)
    sam.heading("That is all for this one")
    sam.open("/sittings/")
    expect(sam.page.locator(f"a[href='{path}']").first).to_be_visible()


def test_two_people_answer_apart_and_it_opens_for_both(site: Site, phone: PhoneMaker) -> None:
    maya, jonas = phone(site, "Maya", 0), phone(site, "Jonas", 1)
    maya.sign_in()
    jonas.sign_in()
    path = maya.start("what-nobody-saw", "Maya and Jonas", "Each in their own time")
    to_the_writing(maya)
    maya.write("I was afraid on Tuesday.", "Seal it")
    maya.heading("Waiting for Jonas")
    maya.sees("Yours")
    jonas.open(path)
    to_the_writing(jonas)
    jonas.never_saw("I was afraid on Tuesday.")
    jonas.write("I fixed the bike at night.", "Seal it")
    for one, words in ((maya, "I fixed the bike at night."), (jonas, "I was afraid on Tuesday.")):
        one.open(path)
        one.sees(words)


def to_the_writing(one: object) -> None:
    page = one.page  # type: ignore[attr-defined]
    for _ in range(4):
        if page.locator("textarea").count():
            return
        page.get_by_role("button", name="Go on").first.click()
        page.wait_for_timeout(300)


def test_half_written_words_survive_a_reload_and_another_phone(embedded: Site, phone: PhoneMaker) -> None:
    first, second = phone(embedded, "Sam"), phone(embedded, "Sam", wide=True)
    first.sign_in()
    path = first.start("the-kind-outsider")
    to_the_writing(first)
    with first.page.expect_response(lambda answer: answer.url.endswith("/draft")):
        first.page.locator("textarea").fill("Dear you, this is half a")
    first.page.reload()
    expect(first.page.locator("textarea")).to_have_value("Dear you, this is half a")
    second.sign_in()
    second.open(path)
    expect(second.page.locator("textarea")).to_have_value("Dear you, this is half a")


def test_a_lost_network_is_told_and_nothing_is_lost(embedded: Site, phone: PhoneMaker) -> None:
    maya, jonas = phone(embedded, "Maya"), phone(embedded, "Jonas")
    maya.sign_in()
    jonas.sign_in()
    path = maya.start("three-true-things", "Maya and Jonas", "Now")
    jonas.open(path)
    jonas.press("Sit down")
    maya.heading("Everyone is here")
    jonas.context.set_offline(True)
    maya.press("Begin")
    expect(jonas.page.locator("[data-offline]")).to_be_visible()
    jonas.context.set_offline(False)
    expect(jonas.page.locator("[data-offline]")).to_be_hidden()
    expect(jonas.page.locator("h1").first).not_to_have_text("Everyone is here")
    jonas.complaints = [one for one in jonas.complaints if "ERR_INTERNET" not in one]


def test_it_works_without_javascript(embedded: Site, phone: PhoneMaker) -> None:
    sam = phone(embedded, "Sam", java_script_enabled=False)
    sam.sign_in()
    sam.start("the-kind-outsider")
    to_the_writing(sam)
    heading = sam.page.locator("h1").first.inner_text()
    sam.expected.add(409)
    sam.page.locator("[data-region=main] .button--main").first.click()
    sam.sees("There is nothing written yet.")
    sam.page.locator("textarea").first.fill("Dear you")
    sam.page.locator("[data-region=main] .button--main").first.click()
    expect(sam.page.locator("h1").first).not_to_have_text(heading)
