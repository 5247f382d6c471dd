"""Nothing inline, nothing from elsewhere: the content policy allows neither, so a page would break in silence."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import tree
from tests.house.pagetext import COMMENT, DJANGO

UNESCAPED = re.compile(r"\|\s*safe\b|\|\s*safeseq\b|{%\s*autoescape\s+off")
INLINE = re.compile(
    r"\sstyle\s*=|<style\b|\son[a-z]+\s*=\s*[\"']|javascript:|<script\b(?![^>]*\bsrc\s*=)", re.IGNORECASE
)  # fmt: skip
NAMESPACES = ("http://www.w3.org/",)
ELSEWHERE = re.compile(r"(?:https?:)//[^\s\"'<>)]*|(?:src|href|action)\s*=\s*[\"']//|url\(\s*[\"']?//", re.IGNORECASE)
UNSAFE_SCRIPT = re.compile(r"\beval\s*\(|new\s+Function\s*\(|document\.write|\.setAttribute\(\s*[\"']style[\"']")


def unescaped(source: str) -> Iterator[str]:
    yield from (found.group() for found in UNESCAPED.finditer(source))


def inline(source: str) -> Iterator[str]:
    yield from (found.group().strip() for found in INLINE.finditer(DJANGO.sub(" ", COMMENT.sub(" ", source))))


def elsewhere(source: str) -> Iterator[str]:
    for found in ELSEWHERE.finditer(source):
        if not found.group().startswith(NAMESPACES):
            yield found.group()


def unsafe_script(source: str) -> Iterator[str]:
    yield from (found.group() for found in UNSAFE_SCRIPT.finditer(source))


def pages() -> list[Path]:
    found = tree.ours(".html")
    assert found
    return found


def test_no_template_trusts_what_people_wrote() -> None:
    tree.refuse(f"{tree.name(path)}: {found}" for path in pages() for found in unescaped(tree.text(path)))


def test_no_template_has_inline_style_script_or_handler() -> None:
    tree.refuse(f"{tree.name(path)}: {found}" for path in pages() for found in inline(tree.text(path)))


def test_no_page_style_or_script_asks_another_server() -> None:
    every = tree.ours(".html", ".css", ".js", ".svg")
    tree.refuse(f"{tree.name(path)}: {found}" for path in every for found in elsewhere(tree.text(path)))


def test_no_script_writes_code_or_style() -> None:
    scripts = tree.ours(".js")
    assert scripts
    tree.refuse(f"{tree.name(path)}: {found}" for path in scripts for found in unsafe_script(tree.text(path)))


def test_control_each_is_found() -> None:
    assert list(unescaped("{{ words|safe }}"))
    assert list(unescaped("{% autoescape off %}"))
    planted = ('<p style="color: red">', "<style>", '<a onclick="go()">', "<script>go()</script>", "javascript:go()")
    assert not [line for line in planted if not list(inline(line))]
    assert not list(inline('<script type="module" src="/static/main.js"></script>'))
    assert not list(inline('{% include "ui/button.html" with style="main" %}'))
    assert not list(inline('<button data-on="x" class="style">'))
    abroad = (
        '<img src="https://elsewhere.example/a.png">',
        '<img src="//elsewhere.example/a">',
        "url(//elsewhere.example)",
    )
    assert not [line for line in abroad if not list(elsewhere(line))]
    assert not list(elsewhere('<svg xmlns="http://www.w3.org/2000/svg">'))
    assert list(unsafe_script("eval(words)"))
