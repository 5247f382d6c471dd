"""Scripts, styles and pictures: each one that is asked for is there, and each one there is asked for."""

import posixpath
import re
from collections.abc import Container, Iterator
from pathlib import Path

from tests.house import tree

SCRIPT_IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["']([^"']+)["']""")
STYLE_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
STATIC_TAG = re.compile(r"""{%\s*static\s+["']([^"']+)["']""")
ICON = re.compile(r"""ui/icon\.html["']\s+with\s+name=["']([^"']+)["']""")
SYMBOL = re.compile(r"""<symbol\b[^>]*\bid=["']([^"']+)["']""")
# Cut from their package at set-up, never committed.
MADE_AT_SETUP = "fonts"


def shelf() -> dict[str, Path]:
    """What stands below each app's static folder, by the name a browser asks for: one tree for all apps."""
    every = tree.ours(".js", ".css", ".svg", ".png", ".webp")
    return {served_as(path): path for path in every if "static" in path.parts}


def served_as(path: Path) -> str:
    return "/".join(path.parts[path.parts.index("static") + 1 :])


def beside(name: str, wanted: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), wanted))


def script_imports(source: str) -> list[str]:
    return SCRIPT_IMPORT.findall(re.sub(r"^\s*(//|\*).*$", "", source, flags=re.MULTILINE))


def missing_from_script(name: str, source: str, there: Container[str]) -> Iterator[str]:
    for wanted in script_imports(source):
        if not wanted.startswith(".") or not wanted.endswith(".js"):
            yield f"{name}: {wanted} is not a relative path that ends in .js"
        elif beside(name, wanted) not in there:
            yield f"{name}: {wanted} is not there"


def missing_from_style(name: str, source: str, there: Container[str]) -> Iterator[str]:
    for wanted in STYLE_URL.findall(source):
        inside = wanted.startswith(("#", "data:")) or MADE_AT_SETUP in wanted
        if not inside and beside(name, wanted.split("#")[0]) not in there:
            yield f"{name}: {wanted} is not there"


def missing_from_page(source: str, there: Container[str]) -> Iterator[str]:
    yield from (wanted for wanted in STATIC_TAG.findall(source) if wanted not in there and MADE_AT_SETUP not in wanted)


def reached(entrances: set[str], there: dict[str, Path]) -> set[str]:
    """Every script that a page loads, by itself or through another."""
    found: set[str] = set()
    waiting = list(entrances)
    while waiting:
        name = waiting.pop()
        if name not in found and name in there:
            found.add(name)
            waiting += [beside(name, wanted) for wanted in script_imports(tree.text(there[name]))]
    return found


def named_in_pages() -> set[str]:
    return {name for path in tree.ours(".html", ".py") for name in re.findall(r"[\w/-]+\.(?:js|css)", tree.text(path))}


def test_every_script_finds_what_it_imports() -> None:
    there = shelf()
    scripts = [name for name in there if name.endswith(".js")]
    assert scripts
    tree.refuse(found for name in scripts for found in missing_from_script(name, tree.text(there[name]), there))


def test_every_style_finds_what_it_names() -> None:
    there = shelf()
    styles = [name for name in there if name.endswith(".css")]
    assert styles
    tree.refuse(found for name in styles for found in missing_from_style(name, tree.text(there[name]), there))


def test_every_page_finds_its_files() -> None:
    there = shelf()
    pages = tree.ours(".html")
    tree.refuse(
        f"{tree.name(path)}: {wanted}" for path in pages for wanted in missing_from_page(tree.text(path), there)
    )


def test_every_icon_that_a_page_asks_for_is_drawn() -> None:
    drawn = {name for path in tree.ours(".svg") for name in SYMBOL.findall(tree.text(path))}
    assert drawn
    asked = {(name, path) for path in tree.ours(".html") for name in ICON.findall(tree.text(path))}
    tree.refuse(f"{tree.name(path)}: {name}" for name, path in asked if name not in drawn)


def test_no_script_is_left_lying() -> None:
    there = shelf()
    scripts = {name for name in there if name.endswith(".js")}
    tree.refuse(scripts - reached(scripts & named_in_pages(), there))


def test_no_style_is_left_lying() -> None:
    there = shelf()
    styles = {name for name in there if name.endswith(".css")}
    imported = {beside(name, url) for name in styles for url in STYLE_URL.findall(tree.text(there[name]))}
    tree.refuse(styles - imported - named_in_pages())


def test_control_a_missing_file_is_found() -> None:
    there = shelf()
    script, style = "sittings/js/planted.js", "ui/css/planted.css"
    assert list(missing_from_script(script, 'import { go } from "./nowhere.js";', there))
    assert list(missing_from_script(script, 'import { go } from "elsewhere";', there))
    assert not list(missing_from_script(script, 'import { go } from "../../ui/js/main.js";', there))
    assert list(missing_from_style(style, 'a { background: url("../art/nowhere.svg"); }', there))
    assert not list(missing_from_style(style, 'a { background: url("data:image/png;base64,AA"); }', there))
    assert list(missing_from_page("{% static 'ui/js/nowhere.js' %}", there))
    assert ICON.findall('{% include "ui/icon.html" with name="ghost" small=True %}') == ["ghost"]
    assert script not in reached({"ui/js/main.js"}, there)
