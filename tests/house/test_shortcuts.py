"""Shortcuts that hide an arrow, a danger or a debt. Each rule says why it is one."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import tree

# A drawer for everything tells nobody what is in it.
DRAWERS = {"utils", "helpers", "services", "common", "misc", "signals", "managers"}
# A signal is a call that no reader can follow.
SIGNALS = ("django.dispatch", "django.db.models.signals", "django.contrib.auth.signals", "allauth.account.signals")
RELATIONS = {"ForeignKey", "OneToOneField", "ManyToManyField"}
# The one place where text becomes markup, after it was cleaned.
MARKUP_IS_MADE_IN = {"src/sameside/web/library/words.py", "src/sameside/web/ui/markdown.py"}
DEBTS = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|NotImplemented" + r"Error)\b")
# Time and chance come in as arguments, or nobody can replay a sitting.
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
CHANCE = {"random", "secrets", "uuid", "time", "os"}


def a_drawer(path: Path) -> bool:
    return bool(DRAWERS & {part.removesuffix(".py") for part in path.relative_to(tree.SOURCE).parts})


def shortcuts(path: Path, source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(SIGNALS):
            yield f"{place(path, node)} a signal: call the function, or let config/wiring.py hand it down"
        if isinstance(node, ast.Call):
            yield from calls(path, node)
        if isinstance(node, ast.ImportFrom | ast.Attribute | ast.Name):
            yield from markup(path, node)


def calls(path: Path, node: ast.Call) -> Iterator[str]:
    called = getattr(node.func, "attr", getattr(node.func, "id", ""))
    first = node.args[0] if node.args else None
    if called == "get_model":
        yield f"{place(path, node)} get_model: import the class"
    if called == "print":
        yield f"{place(path, node)} print: log it, or write to the command's stdout"
    if called in RELATIONS and isinstance(first, ast.Constant) and first.value != "self":
        yield f"{place(path, node)} a relation by its name in a string: import the class"


def markup(path: Path, node: ast.ImportFrom | ast.Attribute | ast.Name) -> Iterator[str]:
    named = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
    if isinstance(node, ast.Attribute):
        named = {node.attr}
    if "mark_safe" in named and tree.name(path) not in MARKUP_IS_MADE_IN:
        yield f"{place(path, node)} mark_safe: only library/words.py and ui/markdown.py make markup, from cleaned text"


def clocks(path: Path, source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and (getattr(node.value, "id", ""), node.attr) in CLOCKS:
            yield f"{place(path, node)} a clock in a pure package: take the time as an argument"
        imported = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and not node.level:
            imported = [node.module or ""]
        yield from (
            f"{place(path, node)} {module} in a pure package: take what you need as an argument"
            for module in imported
            if module.split(".")[0] in CHANCE
        )


def place(path: Path, node: ast.AST) -> str:
    return f"{tree.name(path)}:{getattr(node, 'lineno', 0)}"


def debts(path: Path, source: str) -> Iterator[str]:
    for found in DEBTS.finditer(source):
        yield f"{tree.name(path)}:{tree.line_of(source, found.start())} {found.group()}: finish it or leave it out"


def test_no_file_is_a_drawer_for_everything() -> None:
    modules = tree.ours(".py")
    assert modules
    tree.refuse(tree.name(path) for path in modules if a_drawer(path))


def test_no_shortcut_hides_an_arrow() -> None:
    tree.refuse(found for path in tree.ours(".py") for found in shortcuts(path, tree.text(path)))


def test_the_pure_packages_have_no_clock_and_no_dice() -> None:
    pure = [path for package in tree.PURE for path in tree.ours(".py", under=f"src/sameside/{package}")]
    assert pure
    tree.refuse(found for path in pure for found in clocks(path, tree.text(path)))


def test_nothing_is_left_for_later() -> None:
    kinds = (".py", ".html", ".css", ".js", ".md", ".toml", ".yaml", ".txt")
    every = [path for path in tree.files(*kinds) if not path.name.startswith("requirements")]
    tree.refuse(found for path in every for found in debts(path, tree.text(path)))


def test_control_each_shortcut_is_found() -> None:
    module = tree.SOURCE / "web" / "people" / "planted.py"
    planted = (
        "from django.db.models.signals import post_save",
        "from django.dispatch import receiver",
        "apps.get_model('people', 'Person')",
        "print('here')",
        "models.ForeignKey('circles.Circle', on_delete=models.CASCADE)",
        "from django.utils.safestring import mark_safe",
        "safestring.mark_safe(words)",
    )
    assert not [line for line in planted if not list(shortcuts(module, line))]
    assert not list(shortcuts(module, "models.ForeignKey('self', on_delete=models.CASCADE)"))
    assert not list(shortcuts(module, "models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)"))
    assert a_drawer(module.with_name("utils.py"))
    assert a_drawer(module.parent / "common" / "x.py")
    assert list(debts(module, "# TO" + "DO: later"))


def test_control_a_clock_and_dice_are_found() -> None:
    module = tree.SOURCE / "engine" / "planted.py"
    planted = (
        "datetime.now()",
        "date.today()",
        "import random",
        "from time import monotonic",
        "from uuid import uuid4",
    )
    assert not [line for line in planted if not list(clocks(module, line))]
    assert not list(clocks(module, "from datetime import timedelta"))
