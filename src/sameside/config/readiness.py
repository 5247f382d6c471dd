"""Why a server should not start, in sentences for whoever runs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from sameside.web.people.at_home import demo_stays_home

POSTGRES = "django.db.backends.postgresql"
AT_HOME = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Plan:
    """What a server is about to do."""

    host: str
    port: int
    workers: int


def reasons_to_refuse(plan: Plan) -> list[str]:
    return [*_about_people(plan), *_about_workers(plan), *_about_keys()]


def worries(plan: Plan) -> Iterator[str]:
    if not settings.SECURE and urlsplit(settings.ADDRESS).hostname not in AT_HOME:
        yield (
            "SAMESIDE_ADDRESS does not begin with https://. Passwords and words travel readable for everyone on the "
            "way, and passkeys do not work."
        )
    if settings.SECURE and plan.host not in AT_HOME and not settings.TRUSTED_PROXIES:
        yield (
            "If a proxy stands before this server, name its address in SAMESIDE_TRUSTED_PROXIES; "
            "until then all visitors seem to come from the proxy."
        )


def waiting_migrations() -> list[str]:
    """Names of changes to the databases that were not made yet."""
    waiting = []
    for alias in connections:
        executor = MigrationExecutor(connections[alias])
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        waiting += [f"{alias}: {migration}" for migration, _ in plan]
    return waiting


def static_is_built() -> bool:
    """Built, and no source is newer: after an update the pages need the new files."""
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not manifest.exists():
        return False
    sources = (storage.path(name) for finder in get_finders() for name, storage in finder.list([]))
    return max(Path(source).stat().st_mtime for source in sources) <= manifest.stat().st_mtime


def _about_people(plan: Plan) -> Iterator[str]:
    if not demo_stays_home(settings.DEMO, settings.ADDRESS, plan.host):
        yield (
            "SAMESIDE_DEMO lets anybody sign in as the demo cast, so it only runs on this computer. "
            "Serve on 127.0.0.1, or set SAMESIDE_DEMO to no."
        )
    if not settings.DEMO and not settings.OPERATOR_NAME:
        yield "Set SAMESIDE_OPERATOR_NAME: the first page tells people who runs this server and could read their words."


def _about_workers(plan: Plan) -> Iterator[str]:
    if plan.workers > 1:
        if settings.DATABASES["default"]["ENGINE"] != POSTGRES:
            yield "Several workers need PostgreSQL. Set SAMESIDE_DATABASE_URL, or serve with one worker."
        if not settings.REDIS_URL:
            yield (
                "Several workers need Redis, or a talk would stand still for half of the people in it. "
                "Set SAMESIDE_REDIS_URL, or serve with one worker."
            )
    if settings.REDIS_URL and find_spec("redis") is None:
        yield "SAMESIDE_REDIS_URL is set, but the redis package is missing: pip install -r requirements-scale.txt"


def _about_keys() -> Iterator[str]:
    if settings.KEY_RING_FILE.exists():
        return
    files = [Path(one["NAME"]) for one in settings.DATABASES.values() if one["ENGINE"] != POSTGRES]
    if any(file.exists() for file in files):
        yield (
            f"There is data, but its key ring is not at {settings.KEY_RING_FILE}. Nothing can be read without it. "
            "Bring it back from your backup or recovery sheet, or set SAMESIDE_KEY_RING_FILE."
        )
