"""The import contracts notice what they are for. `make check` runs them on the house; here they run on a doll's house."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house import tree

CONTRACTS = {
    one["id"]: one
    for one in tomllib.loads(tree.text(tree.ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"]
}
# For each contract one line that breaks it, and where.
PLANTED = {
    "layers": ("catalogue/__init__.py", "import sameside.config"),
    "apps": ("web/safety/__init__.py", "import sameside.web.ui"),
    "inside-an-app": ("web/people/queries.py", "import sameside.web.people.views"),
    "pure": ("engine/__init__.py", "import random"),
    "engine-reads-nothing": ("engine/__init__.py", "import pathlib"),
    "coach-reads-its-shelf": ("coach/__init__.py", "import pathlib"),
    "no-circles": ("web/people/models.py", "import sameside.web.people.queries"),
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The folders of the real house, almost empty."""
    shutil.copy(tree.ROOT / "pyproject.toml", tmp_path)
    source = tmp_path / "src" / "sameside"
    rooms = [source, *(source / name for row in CONTRACTS["layers"]["layers"] for name in row.split(" | "))]
    rooms += [source / "web" / name for row in CONTRACTS["apps"]["layers"] for name in row.split(" | ")]
    for room in rooms:
        room.mkdir(parents=True)
        (room / "__init__.py").touch()
    for name in ("views.py", "queries.py", "models.py"):
        (source / "web" / "people" / name).write_text("")
    (source / "web" / "people" / "queries.py").write_text("import sameside.web.people.models\n")
    (source / "coach" / "shelf.py").write_text("import pathlib\n")
    (source / "coach" / "__main__.py").write_text("import sys\n")
    return source


def broken(house: Path) -> list[str]:
    lint = Path(sys.executable).with_name("lint-imports")
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(house.parent), "COLUMNS": "300"}
    done = subprocess.run([lint, "--no-cache"], cwd=house.parents[1], env=env, capture_output=True, text=True)
    named = set(re.findall(r"^(.+) BROKEN(?: \(.*\))?$", " ".join(done.stdout.split("\r")), re.MULTILINE))
    assert bool(done.returncode) == bool(named), done.stdout + done.stderr
    return sorted(id for id, one in CONTRACTS.items() if one["name"] in named)


def test_a_new_folder_must_be_put_in_its_place() -> None:
    assert CONTRACTS["layers"]["exhaustive"]
    assert CONTRACTS["apps"]["exhaustive"]


def test_every_contract_has_a_planted_break() -> None:
    assert PLANTED.keys() == CONTRACTS.keys()


def test_control_a_house_in_order_keeps_every_contract(house: Path) -> None:
    assert broken(house) == []


def test_control_every_contract_notices_its_break(house: Path) -> None:
    for name, line in PLANTED.values():
        with (house / name).open("a") as file:
            file.write(f"{line}\n")
    assert broken(house) == sorted(CONTRACTS)


def test_control_a_folder_nobody_listed_is_noticed(house: Path) -> None:
    for room in (house / "extra", house / "web" / "extra"):
        room.mkdir()
        (room / "__init__.py").touch()
    assert broken(house) == ["apps", "layers"]
