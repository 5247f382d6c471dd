import shutil
from pathlib import Path

import pytest

from tests.web.vault.house import House


@pytest.fixture(scope="session")
def _empty_house(tmp_path_factory: pytest.TempPathFactory) -> House:
    made = House(tmp_path_factory.mktemp("empty") / "house")
    made.run("call_command('migrate', verbosity=0); call_command('migrate', database='keys', verbosity=0)")
    return made


@pytest.fixture
def house(_empty_house: House, tmp_path: Path) -> House:
    """A server of its own, its databases made."""
    shutil.copytree(_empty_house.home, tmp_path / "house")
    return House(tmp_path / "house")
