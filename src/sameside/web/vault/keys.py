"""One key for each person and each circle. Whoever destroys the key destroys everything written under it."""

import datetime
import hmac
import os
import threading
import time
from dataclasses import dataclass
from typing import Literal

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db.models import QuerySet
from django.db.transaction import on_commit

from sameside.web.vault import purge
from sameside.web.vault.errors import KeyGone, Unreadable
from sameside.web.vault.finding import rows_of
from sameside.web.vault.models import OwnerKey
from sameside.web.vault.ring import fresh, ring
from sameside.web.vault.router import KEYS
from sameside.web.vault.store import locked_store
from sameside.web.vault.wrap import unwrap, wrap

KEPT_OPEN_SECONDS = 20.0
KEPT_OPEN_MOST = 4096


@dataclass(frozen=True, slots=True)
class Owner:
    kind: Literal["person", "circle"]
    id: str


@dataclass(frozen=True, slots=True)
class OpenKeys:
    """An owner's keys by version, ready to use for a few seconds."""

    ciphers: dict[int, AESGCM]
    newest: int
    until: float


def sealing_key(owner: Owner) -> tuple[int, AESGCM]:
    """The newest key; made now if the owner has none yet."""
    held = _open(owner)
    if held is None:
        make_key(owner)
        held = _open(owner)
    if held is None:
        raise Unreadable("The key store did not keep a new key.")
    return held.newest, held.ciphers[held.newest]


def opening_key(owner: Owner, version: int) -> AESGCM:
    held = _open(owner)
    if held is not None and version not in held.ciphers:
        forget(owner)
        held = _open(owner)
    if held is None or version not in held.ciphers:
        raise Unreadable("There is no such key.")
    return held.ciphers[version]


def make_key(owner: Owner) -> None:
    """Does nothing when there is a key. After destroy_key there is never one again."""
    with locked_store():
        rows = list(_rows(owner))
        _refuse_destroyed(rows)
        if not rows:
            _add(owner, 1)


def renew_key(owner: Owner) -> int:
    """A new version for what is written from now on; older versions still open what they sealed."""
    with locked_store():
        rows = list(_rows(owner))
        _refuse_destroyed(rows)
        version = max((row.version for row in rows), default=0) + 1
        _add(owner, version)
    forget(owner)
    return version


def destroy_key(owner: Owner) -> None:
    """For good. A tombstone stays, so that a restored backup does not bring the key back."""
    today = datetime.datetime.now(datetime.UTC).date()
    with locked_store():
        if not _rows(owner).exists():
            OwnerKey.objects.using(KEYS).create(kind=owner.kind, owner=owner.id)
        _rows(owner).filter(destroyed_on=None).update(lock="", wrapped=None, destroyed_on=today)
        forget(owner)
        on_commit(lambda: forget(owner), using=KEYS)
        on_commit(purge.checkpoint, using=KEYS)


def destroyed_owners() -> list[Owner]:
    rows = OwnerKey.objects.using(KEYS).exclude(destroyed_on=None).values_list("kind", "owner").distinct()
    return [Owner(kind, owner) for kind, owner in rows]  # type: ignore[arg-type]


def mac(label: str, data: bytes) -> bytes:
    """A keyed hash, for looking things up without storing them in clear."""
    return hmac.digest(ring().subkey(f"mac/{label}"), data, "sha256")


_kept: dict[Owner, OpenKeys] = {}
_forgotten = 0
_keeping = threading.Lock()


def forget(owner: Owner) -> None:
    global _forgotten
    with _keeping:
        _forgotten += 1
        _kept.pop(owner, None)


def forget_all() -> None:
    global _forgotten
    with _keeping:
        _forgotten += 1
        _kept.clear()


def _open(owner: Owner) -> OpenKeys | None:
    held = _kept.get(owner)
    if held is not None and time.monotonic() < held.until:
        return held
    before = _forgotten
    rows = rows_of(OwnerKey, using=KEYS, kind=owner.kind, owner=owner.id)
    _refuse_destroyed(rows)
    if not rows:
        return None
    ciphers = {row.version: AESGCM(unwrap(row)) for row in rows}
    held = OpenKeys(ciphers, max(ciphers), time.monotonic() + KEPT_OPEN_SECONDS)
    _keep(owner, held, before)
    return held


def _keep(owner: Owner, held: OpenKeys, before: int) -> None:
    """Not when something was forgotten while the rows were read: they may be the rows of a destroyed key."""
    with _keeping:
        if _forgotten == before:
            if len(_kept) >= KEPT_OPEN_MOST:
                _kept.clear()
            _kept[owner] = held


def _rows(owner: Owner) -> QuerySet[OwnerKey]:
    return OwnerKey.objects.using(KEYS).filter(kind=owner.kind, owner=owner.id)


def _refuse_destroyed(rows: list[OwnerKey]) -> None:
    if any(row.destroyed_on for row in rows):
        raise KeyGone("The key was destroyed; what was written under it is gone for good.")


def _add(owner: Owner, version: int) -> None:
    row = OwnerKey(kind=owner.kind, owner=owner.id, version=version)
    wrap(row, os.urandom(32), fresh())
    row.save(using=KEYS, force_insert=True)
