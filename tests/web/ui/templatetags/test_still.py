from typing import Any

from django.template import engines
from django.test import Client
from django.utils import translation

from sameside.web.ui.context import house_words
from sameside.web.ui.templatetags.still import still


def test_a_piece_is_what_it_would_be_if_it_were_included() -> None:
    included = engines["django"].from_string('{% include "ui/safety.html" %}')
    assert still("ui/safety.html") == included.render(house_words()).strip("\n")
    assert still("ui/safety.html") is still("ui/safety.html")


def test_another_setting_is_drawn_anew(settings: Any) -> None:
    for place in ("https://a.example/", "https://b.example/"):
        settings.LEAVE_TO = place
        assert place in still("ui/leave_first.html")


def test_another_language_is_drawn_anew() -> None:
    with translation.override("en"):
        english = still("ui/foot.html")
    with translation.override("de"):
        assert still("ui/foot.html") is not english


def test_what_a_setting_says_is_escaped(settings: Any) -> None:
    settings.OPERATOR_NAME = "<b>Us</b>"
    assert "&lt;b&gt;Us" in still("ui/foot.html")


def test_a_first_page_holds_each_piece_once(client: Client, db: None) -> None:
    page = client.get("/").content.decode()
    for words in (
        'class="bar__safety"',
        'class="brand"',
        "data-leave data",
        "ui/js/main",
        "ui/css/sameside",
        "<footer",
    ):
        assert page.count(words) == (2 if words == "data-leave data" else 1), words
