"""Every setting is explained in docs/self-hosting.md, and the page explains no setting that is gone."""

import ast
import re
from functools import cache
from pathlib import Path

from tests.house import tree

PAGE = tree.ROOT / "docs" / "self-hosting.md"
SETTING = re.compile(r"\bSAMESIDE_[A-Z][A-Z_]*[A-Z]\b")
WHOLE = re.compile(r"SAMESIDE_[A-Z][A-Z_]*[A-Z]")
# Read by tests and tools alone; docs/development.md tells of them.
FOR_BUILDERS = ("SAMESIDE_TEST_", "SAMESIDE_DEMAND_", "SAMESIDE_NO_UV", "SAMESIDE_HYPOTHESIS")


def read_by(source: str) -> set[str]:
    """Names that stand alone in a string: the way a setting is read. Not what a sentence mentions."""
    return {
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and WHOLE.fullmatch(node.value)
    }


def named_in(prose: str) -> set[str]:
    found = {name for name in SETTING.findall(prose) if not name.startswith(FOR_BUILDERS)}
    return {name for name in found if name.removesuffix("_FILE") == name or name.removesuffix("_FILE") not in found}


@cache
def settings_read() -> frozenset[str]:
    every = [*tree.files(".py", under="src"), tree.ROOT / "manage.py"]
    found = {name for path in every for name in read_by(tree.text(path))}
    return frozenset(name for name in found if not name.startswith(FOR_BUILDERS))


def other_pages() -> list[Path]:
    names = {".env.example", "compose.yaml", "Dockerfile", "Makefile"}
    prose = [path for path in tree.files(".md") if path != PAGE]
    return prose + [path for path in tree.tracked() if path.name in names]


def test_every_setting_is_explained() -> None:
    read = settings_read()
    assert read
    tree.refuse(read - named_in(tree.text(PAGE)))


def test_no_page_explains_a_setting_that_is_gone() -> None:
    tree.refuse(named_in(tree.text(PAGE)) - settings_read())


def test_other_files_name_only_settings_that_exist() -> None:
    known = settings_read() | {f"{name}_FILE" for name in settings_read()}
    named = {(tree.name(path), name) for path in other_pages() for name in named_in(tree.text(path))}
    tree.refuse(f"{path}: {name}" for path, name in named if name not in known)


def test_control_an_unknown_setting_is_found() -> None:
    assert read_by('env.text("SAMESIDE_GHOST", "x")') == {"SAMESIDE_GHOST"}
    assert not read_by('raise BadSetting("SAMESIDE_GHOST must be a number.")')
    assert named_in("Set `SAMESIDE_GHOST` or `SAMESIDE_GHOST_FILE`.") == {"SAMESIDE_GHOST"}
    assert named_in("Set `SAMESIDE_KEY_RING_FILE`.") == {"SAMESIDE_KEY_RING_FILE"}
    assert not named_in("SAMESIDE_TEST_DATABASE_URL")
