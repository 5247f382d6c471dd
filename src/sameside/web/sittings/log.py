"""The log in the database: events sealed on the way in, opened on the way out."""

import json
import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from sameside import engine
from sameside.web.sittings import rows
from sameside.web.sittings.models import Event, Seat, Sitting
from sameside.web.vault.envelope import Place, decrypt, encrypt
from sameside.web.vault.errors import KeyGone
from sameside.web.vault.keys import Owner

TABLE = Event._meta.db_table


def keeper_of(sitting: Sitting, seats: Iterable[Seat]) -> Owner:
    """Whose key seals what happened: the circle's, or that of the one person."""
    if sitting.circle_id is not None:
        return Owner("circle", str(sitting.circle_id))
    return next(iter(seats)).owner


def append(sitting_id: uuid.UUID, keeper: Owner, owners: Mapping[int, Owner], events: Iterable[engine.Event]) -> None:
    """New rows; raises IntegrityError when the place in the log is taken, or the key is known."""
    for event in events:
        rows.add(_row(sitting_id, keeper, owners, event))


def read(sitting_id: uuid.UUID, keeper: Owner, owners: Mapping[int, Owner], after: int) -> list[engine.Event]:
    """The events behind `after`, in order. Words whose key is gone are None."""
    return [_event(keeper, owners, row) for row in rows.news(sitting_id, after)]


def _row(sitting_id: uuid.UUID, keeper: Owner, owners: Mapping[int, Owner], event: engine.Event) -> rows.Row:
    row_id, said = uuid.uuid4(), None
    happened = {name: value for name, value in event.record().items() if name not in ("seq", "said", "key")}
    record = encrypt(keeper, Place(TABLE, "record_sealed", str(row_id)), _packed(happened))
    if event.said is not None and event.seat is not None:
        place = Place(TABLE, "said_sealed", str(row_id))
        said = encrypt(owners[event.seat], place, _packed(dict(event.said)))
    return rows.Row(row_id, sitting_id, event.seq, event.key or None, record, said)


def _event(keeper: Owner, owners: Mapping[int, Owner], row: rows.Row) -> engine.Event:
    plain = json.loads(decrypt(keeper, Place(TABLE, "record_sealed", str(row.id)), bytes(row.record_sealed)))
    words = _said(owners[plain["seat"]], row.id, row.said_sealed) if row.said_sealed is not None else None
    return engine.Event.from_record({**plain, "seq": row.seq, "key": row.key or "", "said": words})


def _said(owner: Owner, row_id: uuid.UUID, said: bytes) -> dict[str, Any] | None:
    try:
        words: dict[str, Any] = json.loads(decrypt(owner, Place(TABLE, "said_sealed", str(row_id)), bytes(said)))
    except KeyGone:
        return None
    return words


def _packed(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
