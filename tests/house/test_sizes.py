"""Good rooms are small. The guide is in docs/style.md; here is where it stops being a guide."""

import ast
import tomllib
from pathlib import Path

from tests.house import tree

LIMITS = {".py": 300, ".html": 120, ".js": 200, ".css": 250}
TEST_LIMIT = 500
VIEW_LIMIT = 15
SETTINGS_LIMIT = 250


def limit(path: Path) -> int:
    if path.suffix == ".py" and path.is_relative_to(tree.ROOT / "tests"):
        return TEST_LIMIT
    return SETTINGS_LIMIT if path.name == "settings.py" else LIMITS[path.suffix]


def too_long(path: Path, source: str) -> str | None:
    lines = tree.filled_lines(source)
    return f"{tree.name(path)} has {lines} lines, more than {limit(path)}" if lines > limit(path) else None


def thick_views(path: Path, source: str) -> list[str]:
    return [
        f"{tree.name(path)}:{node.lineno} {node.name} has {len(body)} lines, more than {VIEW_LIMIT}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and len(body := body_lines(node, source)) > VIEW_LIMIT
    ]


def body_lines(node: ast.FunctionDef, source: str) -> list[str]:
    lines = source.splitlines()[node.body[0].lineno - 1 : node.end_lineno]
    return [line for line in lines if line.strip()]


def is_a_view(path: Path) -> bool:
    return "web" in path.parts and (path.name == "views.py" or path.parent.name == "views")


def test_no_file_has_outgrown_its_room() -> None:
    every = tree.ours(*LIMITS, under="src") + tree.ours(*LIMITS, under="tests")
    assert every
    tree.refuse(found for path in every if (found := too_long(path, tree.text(path))))


def test_views_are_thin() -> None:
    views = [path for path in tree.ours(".py") if is_a_view(path)]
    assert views
    tree.refuse(found for path in views for found in thick_views(path, tree.text(path)))


def test_the_linter_holds_functions_small() -> None:
    rules = tomllib.loads(tree.text(tree.ROOT / "pyproject.toml"))["tool"]["ruff"]["lint"]
    assert {"C90", "PLR0915"} <= set(rules["select"])
    assert rules["mccabe"]["max-complexity"] <= 8
    assert rules["pylint"]["max-statements"] <= 30


def test_control_long_files_and_thick_views_are_found() -> None:
    module, page, style = tree.SOURCE / "x.py", tree.SOURCE / "x.html", tree.SOURCE / "x.css"
    assert too_long(module, "a = 1\n" * 301)
    assert not too_long(module, "a = 1\n\n" * 300)
    assert too_long(page, "<p>\n" * 121)
    assert too_long(style, "a\n" * 251)
    assert too_long(tree.ROOT / "tests" / "test_x.py", "a = 1\n" * 501)
    assert not too_long(tree.ROOT / "tests" / "test_x.py", "a = 1\n" * 500)
    assert thick_views(module, "def page(request):\n" + "    a = 1\n" * 16)
    assert not thick_views(module, "def page(request):\n" + "    a = 1\n" * 15)
