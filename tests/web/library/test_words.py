import pytest

from sameside.web.library.words import render, render_line, render_own


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
    for html in (render(hostile), render_line(hostile), render_own(hostile)):
        assert not any(bad in html for bad in ("<script", "<img", '<a href="javascript', '<a href="data', '<a href="x'))


def test_a_link_tells_nobody_where_it_was_followed() -> None:
    assert render("[x](https://example.org/)") == (
        '<p><a href="https://example.org/" rel="noopener noreferrer">x</a></p>\n'
    )


def test_a_line_has_no_paragraph() -> None:
    assert render_line("One **two**") == "One <strong>two</strong>"
    assert render_line("[x](https://example.org/)") == "x"


def test_what_people_write_keeps_its_lines_and_takes_no_heading_of_the_page() -> None:
    assert render_own("one\ntwo") == "<p>one<br>\ntwo</p>\n"
    assert render_own("# Mine\n\n## Small") == "<h3>Mine</h3>\n<h4>Small</h4>\n"
    assert render_own("<b>&</b>") == "<p>&lt;b&gt;&amp;&lt;/b&gt;</p>\n"


def test_private_words_are_kept_in_no_cache() -> None:
    assert not hasattr(render_own, "cache_info")
    assert hasattr(render, "cache_info")
