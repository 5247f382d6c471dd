"""Backup and restore: the content in one encrypted file, the keys apart in another."""

import datetime
import io
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections

from sameside.web.vault import archive, cipher_file, key_rows, postgres, purge
from sameside.web.vault.errors import Refused
from sameside.web.vault.keys import Owner, destroyed_owners
from sameside.web.vault.models import OwnerKey
from sameside.web.vault.router import KEYS

WHEN_RESTORED: list[Callable[[list[Owner]], None]] = []
"""Called after a restore with the owners whose keys are destroyed: each app removes what came back of them."""


def back_up(data: Path, keys: Path) -> None:
    """Content first, keys second: so every item in the one has its key in the other."""
    for path in (data, keys):
        if path.exists():
            raise Refused(f"{path} is already there. Give another name, so that no backup is lost.")
    try:
        with cipher_file.copied(data) if _embedded() else postgres.dumped() as content:
            archive.write(data, _heading("content"), content)
    except BaseException:
        data.unlink(missing_ok=True)
        raise
    archive.write(keys, _heading("keys"), io.BytesIO(key_rows.written()))


def restore(data: Path, keys: Path | None, *, force: bool = False) -> None:
    """Everything is checked before anything is written."""
    _refuse_without_ring()
    _refuse_other_engine(archive.heading_of(data, "content"))
    arriving = _arriving_keys(keys)
    if not _engine().is_empty() and not force:
        raise Refused("There is already a database here. Add --force to put the backup in its place.")
    _engine().refuse_when_in_use()
    call_command("migrate", database=KEYS, verbosity=0)
    if not arriving and not OwnerKey.objects.using(KEYS).exists():
        raise Refused("There are no keys here. Name the backup of the keys too: --keys FILE.")
    key_rows.merge(arriving)
    _engine().load(archive.read(data))
    call_command("migrate", verbosity=0)
    for clean_up in WHEN_RESTORED:
        clean_up(destroyed_owners())
    purge.checkpoint()


def _arriving_keys(path: Path | None) -> list[OwnerKey]:
    if path is None:
        return []
    archive.heading_of(path, "keys")
    return key_rows.parsed(archive.read(path))


def _refuse_without_ring() -> None:
    if not Path(settings.KEY_RING_FILE).exists():
        raise Refused(
            f"There is no key ring at {settings.KEY_RING_FILE}. Without it no backup opens. "
            "Put it back, or type in your recovery sheet: manage.py recovery_sheet --restore FILE."
        )


def _refuse_other_engine(heading: dict[str, Any]) -> None:
    if heading["engine"] != connection.vendor:
        raise Refused(f"The backup is of {heading['engine']}; this server uses {connection.vendor}.")


def _heading(kind: str) -> dict[str, Any]:
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    return {"kind": kind, "engine": connections["default"].vendor, "made": now}


def _embedded() -> bool:
    return connection.vendor == "sqlite"


def _engine() -> ModuleType:
    return cipher_file if _embedded() else postgres
