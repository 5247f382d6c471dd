"""The pure packages run on a Python that has never heard of Django."""

import os
import subprocess
import sys

import pytest

from tests.house import tree

WITHOUT = (
    "django", "asgiref", "allauth", "redis", "httpx", "psycopg", "sqlcipher3", "sqlite3", "cryptography", "uvicorn",
)  # fmt: skip
PROGRAM = """
import importlib, pkgutil, sys

class Nobody:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in BLOCKED:
            raise ImportError(f"{name} is not here")

sys.meta_path.insert(0, Nobody())
package = importlib.import_module(NAME)
for found in pkgutil.walk_packages(package.__path__, NAME + "."):
    importlib.import_module(found.name)
"""


def imports_alone(package: str) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.replace("BLOCKED", repr(WITHOUT)).replace("NAME", repr(package))
    clean = {"PATH": os.environ["PATH"], "PYTHONPATH": str(tree.ROOT / "src")}
    return subprocess.run([sys.executable, "-c", program], env=clean, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("package", tree.PURE)
def test_a_pure_package_imports_without_django(package: str) -> None:
    done = imports_alone(f"sameside.{package}")
    assert done.returncode == 0, done.stderr


def test_control_a_package_that_needs_django_does_not() -> None:
    done = imports_alone("sameside.web.people")
    assert done.returncode != 0
    assert "is not here" in done.stderr


def test_every_folder_is_either_pure_or_known_not_to_be() -> None:
    folders = {path.name for path in tree.SOURCE.iterdir() if (path / "__init__.py").is_file()}
    assert folders == {*tree.PURE, "web", "config"}
