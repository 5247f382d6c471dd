"""HAZARDS.md names a test for every guard, and each of those tests is there."""

import ast
import re
from collections.abc import Iterator

from tests.house import tree

CITED = re.compile(r"`(tests/[\w/.-]+?)(?:::(\w+))?`")
ROW = re.compile(r"^\|(?!\s*(?:-|Hazard\b)).*\|\s*$", re.MULTILINE)


def page() -> str:
    return tree.text(tree.ROOT / "HAZARDS.md")


def missing(prose: str) -> Iterator[str]:
    for cited, test in CITED.findall(prose):
        path = tree.ROOT / cited
        if not path.is_file():
            yield f"{cited} is not there"
        elif test and test not in cases_in(tree.text(path)):
            yield f"{cited} has no test called {test}"


def cases_in(source: str) -> set[str]:
    return {
        node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def unproved(prose: str) -> Iterator[str]:
    yield from (row[:80] for row in ROW.findall(prose) if not CITED.search(row))


def test_every_test_that_hazards_cites_is_there() -> None:
    tree.refuse(missing(page()))


def test_every_hazard_has_a_test() -> None:
    assert ROW.findall(page())
    tree.refuse(unproved(page()))


def test_control_a_missing_test_is_found() -> None:
    assert list(missing("`tests/house/test_ghosts.py`"))
    assert list(missing("`tests/house/test_hazards.py::test_of_a_ghost`"))
    assert list(missing("`tests/house/`"))
    assert not list(missing("`tests/house/test_hazards.py::test_every_hazard_has_a_test`"))
    assert list(unproved("| Hazard | Who |\n|---|---|\n| A ghost | everyone | a lamp | none |\n"))
