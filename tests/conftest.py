"""Every run has its own home in a temporary folder; tests of the pure packages never start Django."""

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

hypothesis_settings.register_profile("no timed tests", deadline=None)
hypothesis_settings.load_profile("no timed tests")

pytest_plugins = ["tests.cast", "tests.chromium"]

HERE = Path(__file__).parent
PURE = {"engine", "catalogue", "content", "coach", "measures", "accord", "house"}
QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DB_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}


def _own_home() -> str:
    memory = Path("/dev/shm")
    home = tempfile.mkdtemp(prefix="sameside-", dir=memory if os.access(memory, os.W_OK) else None)
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    return home


def _prepare_environment() -> None:
    for name in [name for name in os.environ if name.startswith("SAMESIDE_")]:
        if not name.startswith(("SAMESIDE_TEST_", "SAMESIDE_DEMAND_", "SAMESIDE_HYPOTHESIS")):
            del os.environ[name]
    os.environ["SAMESIDE_HOME"] = _own_home()
    os.environ["SAMESIDE_SECRET_KEY"] = "only for tests, never for people " * 2
    os.environ["DJANGO_SETTINGS_MODULE"] = "sameside.config.settings"
    if url := os.environ.get("SAMESIDE_TEST_DATABASE_URL"):
        os.environ["SAMESIDE_DATABASE_URL"] = url
        os.environ["SAMESIDE_KEYS_URL"] = f"{url}_keys"


_prepare_environment()


def pytest_collect_file(file_path: Path) -> None:
    if file_path.name.startswith("test_") and _folder(file_path) not in PURE:
        _start_django()


def _folder(file_path: Path) -> str:
    return file_path.relative_to(HERE).parts[0] if file_path.is_relative_to(HERE) else ""


def _start_django() -> None:
    import django
    from django.apps import apps
    from django.conf import settings
    from django.contrib.auth.hashers import get_hashers

    if not apps.ready:
        django.setup()
    # Also where somebody else has started Django: eight people with the slow hasher are half a second for every test.
    if settings.PASSWORD_HASHERS != QUICK:
        settings.PASSWORD_HASHERS = QUICK
        get_hashers.cache_clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that uses the database gets both: content and keys."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker or DB_FIXTURES & set(getattr(item, "fixturenames", ())):
            wanted: dict[str, Any] = {"databases": ["default", "keys"], **(marker.kwargs if marker else {})}
            item.add_marker(pytest.mark.django_db(*(marker.args if marker else ()), **wanted), append=False)


@pytest.fixture(autouse=True)
def _no_keys_from_the_test_before() -> Iterator[None]:
    yield
    if keys := sys.modules.get("sameside.web.vault.keys"):
        keys.forget_all()


@pytest.fixture
def real_passwords(settings: Any) -> None:
    """The slow hasher that people get. Only for tests about passwords and time."""
    from django.conf import global_settings

    from sameside.config import settings as ours

    settings.PASSWORD_HASHERS = getattr(ours, "PASSWORD_HASHERS", global_settings.PASSWORD_HASHERS)
