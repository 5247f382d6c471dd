"""The documentation points at things that are there."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.house import tree

LINK = re.compile(r"(?<!`)!?\[[^\]]*\]\(([^)\s]+)\)")
# A path in code font that looks like one of ours.
PATH = re.compile(r"`((?:src|tests|content|docs|tools|bench)/[\w./<>*-]+)`")
TARGET = re.compile(r"`make ([a-z-]+)`|^ {0,4}make ([a-z-]+)$", re.MULTILINE)
COMMAND = re.compile(r"manage\.py ([a-z_]+)")
DJANGOS_OWN = {"migrate", "check", "shell", "collectstatic", "makemigrations"}


def broken_links(path: Path, source: str) -> Iterator[str]:
    for link in LINK.findall(source):
        target = link.split("#")[0]
        if target and not re.match(r"[a-z]+:", target) and not (path.parent / target).exists():
            yield f"{tree.name(path)}: {link}"


def broken_paths(path: Path, source: str) -> Iterator[str]:
    for named in PATH.findall(source):
        if not {"<", "*"} & set(named) and not (tree.ROOT / named).exists():
            yield f"{tree.name(path)}: {named}"


def unknown_targets(source: str, makefile: str) -> set[str]:
    known = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    return {first or second for first, second in TARGET.findall(source)} - known


def commands() -> set[str]:
    return DJANGOS_OWN | {path.stem for path in tree.files(".py") if path.parent.name == "commands"}


def prose() -> list[Path]:
    every = [path for path in tree.files(".md") if not path.is_relative_to(tree.ROOT / "content" / "exercises")]
    assert every
    return every


def test_every_link_leads_somewhere() -> None:
    tree.refuse(found for path in prose() for found in broken_links(path, tree.text(path)))


def test_every_path_in_the_prose_is_there() -> None:
    tree.refuse(found for path in prose() for found in broken_paths(path, tree.text(path)))


def test_every_make_command_in_the_prose_is_there() -> None:
    makefile = tree.text(tree.ROOT / "Makefile")
    tree.refuse(
        f"{tree.name(path)}: make {name}" for path in prose() for name in unknown_targets(tree.text(path), makefile)
    )


def test_every_management_command_in_the_prose_is_there() -> None:
    known = commands()
    named = {(path, command) for path in prose() for command in COMMAND.findall(tree.text(path))}
    tree.refuse(f"{tree.name(path)}: manage.py {command}" for path, command in named if command not in known)


def test_the_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(
        int(path.name[:4]) for path in tree.files(".md", under="docs/decisions") if path.name[:4].isdigit()
    )
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_decision_is_in_the_list() -> None:
    index = tree.text(tree.ROOT / "docs" / "decisions" / "README.md")
    every = [path.name for path in tree.files(".md", under="docs/decisions") if path.name != "README.md"]
    tree.refuse(name for name in every if f"]({name})" not in index)


def test_the_changelog_knows_the_version() -> None:
    version = tomllib.loads(tree.text(tree.ROOT / "pyproject.toml"))["project"]["version"]
    assert f"## {version}" in tree.text(tree.ROOT / "CHANGELOG.md")


def test_control_what_is_not_there_is_found() -> None:
    page = tree.ROOT / "README.md"
    assert list(broken_links(page, "[a ghost](docs/ghost.md)"))
    assert not list(broken_links(page, "[the tests](tests/house/test_docs.py#x) [out](https://example.org)"))
    assert list(broken_paths(page, "see `src/sameside/ghost.py`"))
    assert unknown_targets("run `make ghost`", "run:\n\techo\n") == {"ghost"}
    assert COMMAND.findall("manage.py ghost_hunt") == ["ghost_hunt"]
