import pytest

from sameside.web.library.words import render, render_line


def test_markdown_becomes_html() -> None:
    assert render("Sit *down*.\n\n1. One\n2. Two") == (
        "<p>Sit <em>down</em>.</p>\n<ol>\n<li>One</li>\n<li>Two</li>\n</ol>\n"
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,boo)",
        "![x](https://elsewhere.example/pixel.png)",
        '<a href="x" style="color:red" onclick="y">z</a>',
        "`<script>`",
    ],
)
def test_nothing_in_content_can_run_or_fetch(hostile: str) -> None:
    for html in (render(hostile), render_line(hostile)):
        assert not any(bad in html for bad in ("<script", "<img", '<a href="javascript', '<a href="data', '<a href="x'))


def test_a_link_tells_nobody_where_it_was_followed() -> None:
    assert render("[x](https://example.org/)") == (
        '<p><a href="https://example.org/" rel="noopener noreferrer">x</a></p>\n'
    )


def test_a_line_has_no_paragraph() -> None:
    assert render_line("One **two**") == "One <strong>two</strong>"
    assert render_line("[x](https://example.org/)") == "x"
