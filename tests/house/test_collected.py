"""Two workers must find the same tests under the same names: what names a test may not be chance, nor the hour."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import tree

CHANCE = {
    "choice",
    "monotonic",
    "now",
    "randbelow",
    "randbytes",
    "randint",
    "random",
    "shuffle",
    "time",
    "today",
    "token_bytes",
    "token_hex",
    "token_urlsafe",
    "urandom",
    "uuid1",
    "uuid4",
}


def chance_in_names(path: Path, source: str) -> Iterator[str]:
    """Calls in what a test is parametrized with, or in a value of the module that stands there."""
    module = ast.parse(source)
    values = {
        target.id: node.value
        for node in module.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for given in parameters(module):
        named = [values[one.id] for one in ast.walk(given) if isinstance(one, ast.Name) and one.id in values]
        for call in (one for part in (given, *named) for one in ast.walk(part) if isinstance(one, ast.Call)):
            called = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if called in CHANCE:
                yield f"{tree.name(path)}:{call.lineno} {called}() in the name of a test: write a fixed value, or call it in the test"


def parameters(module: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "parametrize":
            yield from node.args[1:]
        if isinstance(node, ast.keyword) and node.arg in ("params", "argvalues"):
            yield node.value


def test_no_test_is_named_by_chance_or_by_the_hour() -> None:
    tree.refuse({line for path in tree.files(".py", under="tests") for line in chance_in_names(path, tree.text(path))})


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("@pytest.mark.parametrize('x', [uuid4()])\ndef test_a(x): ...", 1),
        ("HERE = uuid4()\n@pytest.mark.parametrize('x', [HERE])\ndef test_a(x): ...", 1),
        ("@pytest.fixture(params=[timezone.now()])\ndef one(request): ...", 1),
        ("HERE = uuid4()\n@pytest.mark.parametrize('x', [1])\ndef test_a(x): assert HERE", 0),
    ],
)
def test_control_chance_in_a_name_is_seen(source: str, found: int) -> None:
    assert len(list(chance_in_names(tree.ROOT / "tests" / "test_a.py", source))) == found
