"""The key store as rows in a backup: wrapped keys and tombstones, never a key in clear."""

import datetime
import json
from collections.abc import Iterator
from typing import Any

from sameside.web.vault.errors import Refused, Unreadable
from sameside.web.vault.keys import forget_all
from sameside.web.vault.models import OwnerKey
from sameside.web.vault.ring_file import b64, unb64
from sameside.web.vault.router import KEYS
from sameside.web.vault.store import locked_store
from sameside.web.vault.wrap import unwrap


def written() -> bytes:
    rows = OwnerKey.objects.using(KEYS).order_by("id").iterator()
    return json.dumps([_plain(row) for row in rows]).encode()


def parsed(pieces: Iterator[bytes]) -> list[OwnerKey]:
    """Every key is tried now: a backup of another ring is refused before anything is touched."""
    rows = [_row(plain) for plain in json.loads(b"".join(pieces))]
    for row in rows:
        if row.destroyed_on is None:
            try:
                unwrap(row)
            except Unreadable as error:
                raise Refused(f"The backup of the keys does not fit this key ring. {error}") from None
    return rows


def merge(arriving: list[OwnerKey]) -> int:
    """Add what is missing here. What was destroyed, here or in the backup, stays destroyed."""
    with locked_store():
        here = list(OwnerKey.objects.using(KEYS).all())
        gone = {_owner(row) for row in [*here, *arriving] if row.destroyed_on}
        known = {(*_owner(row), row.version) for row in here}
        new = [row for row in arriving if (*_owner(row), row.version) not in known]
        for row in new:
            if _owner(row) in gone:
                row.lock, row.wrapped = "", None
        OwnerKey.objects.using(KEYS).bulk_create(new, batch_size=500)
        _empty_the_destroyed(gone)
    forget_all()
    return len(new)


def _empty_the_destroyed(gone: set[tuple[str, str]]) -> None:
    today = datetime.datetime.now(datetime.UTC).date()
    for kind, owner in gone:
        left = OwnerKey.objects.using(KEYS).filter(kind=kind, owner=owner, destroyed_on=None)
        left.update(lock="", wrapped=None, destroyed_on=today)


def _owner(row: OwnerKey) -> tuple[str, str]:
    return row.kind, row.owner


def _plain(row: OwnerKey) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "owner": row.owner,
        "version": row.version,
        "lock": row.lock,
        "wrapped": b64(bytes(row.wrapped)) if row.wrapped else None,
        "destroyed_on": row.destroyed_on and row.destroyed_on.isoformat(),
    }


def _row(plain: dict[str, Any]) -> OwnerKey:
    wrapped, destroyed = plain["wrapped"], plain["destroyed_on"]
    return OwnerKey(
        kind=plain["kind"],
        owner=plain["owner"],
        version=plain["version"],
        lock=plain["lock"],
        wrapped=unb64(wrapped) if wrapped else None,
        destroyed_on=datetime.date.fromisoformat(destroyed) if destroyed else None,
    )
