"""Sittings as this process knows them: folded once, then kept up to date with what is new in the log.

A table is a frozen value, so two threads that bring the same one up to date do no harm.
"""

import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from django.db import connection

from sameside import engine
from sameside.catalogue import Entry, read_edition
from sameside.web.sittings import log
from sameside.web.sittings.models import Edition, Seat, Sitting
from sameside.web.vault.finding import row_of, rows_of
from sameside.web.vault.keys import Owner
from sameside.web.vault.keys import forget as close_key

MOST = 2000
_known: OrderedDict[uuid.UUID, "Table"] = OrderedDict()
_guard = threading.Lock()
# What keeps words that were drawn appends here how it lets go of them.
WHEN_WORDS_GO: list[Callable[[], None]] = []


@dataclass(frozen=True)
class Table:
    """A sitting at one seq: its exercise, its state, and whose words stand where."""

    sitting_id: uuid.UUID
    circle_id: uuid.UUID | None
    entry: Entry
    keeper: Owner
    owners: tuple[Owner, ...]
    state: engine.State = engine.State()

    @property
    def exercise(self) -> engine.Exercise:
        return self.entry.exercise

    def after(self, events: list[engine.Event]) -> "Table":
        return replace(self, state=engine.fold(self.exercise, events, self.state)) if events else self


def table_at(sitting_id: uuid.UUID, seq: int | None = None) -> Table:
    """The table up to date, or at least up to `seq` where the caller knows it; raises Sitting.DoesNotExist."""
    known = _known.get(sitting_id)
    if known is not None and seq is not None and known.state.seq >= seq:
        return known
    table = known or _laid(sitting_id)
    news = log.read(sitting_id, table.keeper, dict(enumerate(table.owners)), table.state.seq)
    if any(event.kind == "erased" for event in news):
        table, news = _read_again(sitting_id)
        if known is not None:
            let_words_go()
    after = table.after(news)
    return after if connection.in_atomic_block else keep(after)


def _read_again(sitting_id: uuid.UUID) -> tuple[Table, list[engine.Event]]:
    """Somebody's words were taken away: nothing is believed that was read before, nor any key held open."""
    forget(sitting_id)
    table = _laid(sitting_id)
    for owner in table.owners:
        close_key(owner)
    return table, log.read(sitting_id, table.keeper, dict(enumerate(table.owners)), 0)


def let_words_go() -> None:
    """Nothing that was drawn stays in memory: it might be words that were taken away."""
    for let_go in WHEN_WORDS_GO:
        let_go()


def keep(table: Table) -> Table:
    """Remembers the table unless a newer one is known already; answers with the newer."""
    with _guard:
        known = _known.get(table.sitting_id)
        if known is not None and known.state.seq > table.state.seq:
            return known
        _known[table.sitting_id] = table
        _known.move_to_end(table.sitting_id)
        if len(_known) > MOST:
            _known.popitem(last=False)
        return table


def forget(sitting_id: uuid.UUID) -> None:
    with _guard:
        _known.pop(sitting_id, None)


def forget_all() -> None:
    with _guard:
        _known.clear()


def entry_of(edition_id: str) -> Entry:
    return _edition(edition_id)


@lru_cache(maxsize=256)
def _edition(digest: str) -> Entry:
    return read_edition(Edition.objects.get(pk=digest).source)


def _laid(sitting_id: uuid.UUID) -> Table:
    sitting = row_of(Sitting, id=sitting_id)
    if sitting is None:
        raise Sitting.DoesNotExist
    seats = rows_of(Seat, sitting=sitting_id, order="number")
    return Table(
        sitting_id,
        sitting.circle_id,
        _edition(sitting.edition_id),
        log.keeper_of(sitting, seats),
        tuple(seat.owner for seat in seats),
    )
