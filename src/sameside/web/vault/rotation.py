"""A new lock for the ring, and every owner's key moved to it. It can be killed at any moment and run again."""

from dataclasses import dataclass

from django.db.models import QuerySet

from sameside.web.vault import purge
from sameside.web.vault.models import OwnerKey
from sameside.web.vault.ring import fresh, save
from sameside.web.vault.router import KEYS
from sameside.web.vault.store import locked_store
from sameside.web.vault.wrap import unwrap, wrap

BATCH = 500


@dataclass(frozen=True)
class Rotation:
    lock: str
    resumed: bool
    moved: int


def rotate() -> Rotation:
    """Finish a rotation that was broken off; otherwise begin a new one."""
    with locked_store():
        resumed = _left_behind(fresh().current).exists()
        if not resumed:
            save(fresh().with_new_lock())
    return Rotation(fresh().current, resumed, _move_all())


def retire() -> list[str]:
    """Take the older locks out of the ring, once nothing hangs on them. Gives their names."""
    _move_all()
    with locked_store():
        ring = fresh()
        if _left_behind(ring.current).exists():
            return []
        save(ring.with_current_only())
        return [name for name in ring.locks if name != ring.current]


def _move_all() -> int:
    moved = 0
    while batch := _move_some():
        moved += batch
    purge.checkpoint()
    return moved


def _move_some() -> int:
    with locked_store():
        ring = fresh()
        rows = list(_left_behind(ring.current).order_by("id")[:BATCH])
        for row in rows:
            wrap(row, unwrap(row), ring)
            row.save(using=KEYS, update_fields=["lock", "wrapped"])
    return len(rows)


def _left_behind(current: str) -> QuerySet[OwnerKey]:
    return OwnerKey.objects.using(KEYS).filter(destroyed_on=None).exclude(lock=current)
