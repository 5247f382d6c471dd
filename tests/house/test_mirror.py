"""tests/ mirrors src/: whoever changes a module finds its tests without searching.

src/sameside/web/people/actions.py is covered by one of
    tests/web/people/test_actions.py       the plain case
    tests/web/people/actions/test_*.py     one file a behavior
    tests/web/people/test_actions_*.py     likewise
and a folder that was once a module (views/joining.py) may be covered by the test of the folder (test_views.py).
"""

import ast
from pathlib import Path

from tests.house import tree

EXEMPT = {
    "apps.py": "Django's registration of an app; every test that starts Django runs it",
    "urls.py": "addresses; every test that opens a page reads them",
    "settings.py": "values; the readers it uses are tested in tests/config/test_env.py",
}
TESTS = tree.ROOT / "tests"
# Tests of the whole, which mirror no single folder.
OF_THEIR_OWN = {("content",), ("e2e",), ("house",), ("secrecy",), ("wire",)}


def has_logic(source: str) -> bool:
    """At least one function that is more than how a thing prints itself."""
    return any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name != "__str__"
        for node in ast.walk(ast.parse(source))
    )


def needs_a_mirror(path: Path, source: str) -> bool:
    if path.name in EXEMPT or path.name == "__main__.py":
        return False
    return has_logic(source)


def homes(path: Path) -> list[tuple[Path, str]]:
    """Where the tests of a module may stand: a folder and the name they go by there."""
    parts = path.relative_to(tree.SOURCE).with_suffix("").parts
    parts = parts[:-1] if parts[-1] == "__init__" else parts
    top = 2 if parts[0] == "web" else 1
    return [(TESTS.joinpath(*parts[: depth - 1]), parts[depth - 1]) for depth in range(len(parts), top, -1)]


def mirrored(path: Path, tests: set[Path]) -> bool:
    for folder, stem in homes(path):
        for test in tests:
            plain = test.parent == folder and (test.stem == f"test_{stem}" or test.stem.startswith(f"test_{stem}_"))
            if plain or test.parent == folder / stem:
                return True
    return not homes(path)


def all_tests() -> set[Path]:
    return {path for path in tree.files(".py", under="tests") if path.name.startswith("test_")}


def test_every_module_with_logic_has_its_tests() -> None:
    tests = all_tests()
    modules = [path for path in tree.ours(".py") if needs_a_mirror(path, tree.text(path))]
    assert modules
    tree.refuse(tree.name(path) for path in modules if not mirrored(path, tests))


def test_no_test_folder_outlives_its_source() -> None:
    folders = {path.parent.relative_to(TESTS) for path in all_tests()}
    tree.refuse(folder.as_posix() for folder in folders if not has_source(folder))


def has_source(folder: Path) -> bool:
    if folder.parts[:1] in OF_THEIR_OWN or not folder.parts:
        return True
    mirrored_here = (tree.SOURCE / folder, (tree.SOURCE / folder).with_suffix(".py"), tree.ROOT / folder)
    return any(path.exists() for path in mirrored_here)


def test_every_test_folder_is_a_package() -> None:
    missing = {path.parent for path in all_tests() if not (path.parent / "__init__.py").is_file()}
    tree.refuse(tree.name(folder) for folder in missing)


def test_control_a_module_without_tests_is_found() -> None:
    module = tree.SOURCE / "web" / "people" / "ghosts.py"
    assert needs_a_mirror(module, "def haunt():\n    return 1\n")
    assert not needs_a_mirror(module, "WORDS = ('a', 'b')\n")
    assert not mirrored(module, all_tests())
    assert not mirrored(module, {TESTS / "web" / "test_people.py"})
    assert mirrored(module, {TESTS / "web" / "people" / "test_ghosts.py"})
    assert mirrored(module, {TESTS / "web" / "people" / "ghosts" / "test_at_night.py"})
    assert not has_source(Path("web/ghosts"))
    assert mirrored(module.parent / "views" / "one.py", {TESTS / "web" / "people" / "test_views.py"})
