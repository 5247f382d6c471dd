from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client, RequestFactory

from sameside.web.ui import views

PAGES = [views.bad_request, views.not_allowed, views.not_found, views.broken, views.csrf_failed]


class Outline(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def links(self, name: str) -> list[str | None]:
        return [
            attrs.get("href") for tag, attrs in self.tags if tag == "a" and name in (attrs.get("class") or "").split()
        ]


@pytest.mark.parametrize("page", PAGES)
def test_error_pages_stand_without_session_user_or_database(page: Any) -> None:
    response = page(RequestFactory().get("/"))
    html = response.content.decode()
    outline = Outline(html)
    assert response.status_code >= 400
    assert outline.links("help") == ["/help/"]
    assert outline.links("leave") == ["/leave/"]
    assert "<h1>" in html


@pytest.mark.parametrize("page", PAGES)
def test_error_pages_have_nothing_inline(page: Any) -> None:
    for tag, attrs in Outline(page(RequestFactory().get("/")).content.decode()).tags:
        assert tag != "style"
        assert "style" not in attrs
        assert not [name for name in attrs if name.startswith("on")]
        assert tag != "script" or attrs.get("src")


def test_an_unknown_address_gives_the_calm_page(client: Client) -> None:
    response = client.get("/no/such/room/")
    assert response.status_code == 404
    assert "There is nothing here." in response.content.decode()


def test_a_form_without_its_token_gives_the_calm_page() -> None:
    response = Client(enforce_csrf_checks=True).post("/server/")
    assert response.status_code == 403
    assert "This page had grown old." in response.content.decode()


def test_the_server_page_says_who_could_read(client: Client, settings: Any) -> None:
    settings.DEMO, settings.OPERATOR_NAME, settings.OPERATOR_KIND = False, "Ada <b>", "person"
    html = client.get("/server/").content.decode()
    assert "Ada &lt;b&gt; runs it: one person" in html
    assert "someone you are afraid of" in html
    settings.OPERATOR_KIND = "practice"
    assert "someone you are afraid of" not in client.get("/server/").content.decode()


def test_parts_are_shown_only_in_a_demo(client: Client, settings: Any) -> None:
    settings.DEMO = False
    assert client.get("/parts/").status_code == 404
    settings.DEMO = True
    page = client.get("/parts/")
    assert page.status_code == 200
    assert "A code has three words." in page.content.decode()
