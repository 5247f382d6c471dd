"""How each event changes the talk. Everything it needs stands in the event."""

from datetime import datetime, timedelta

from sameside.engine.changed import changed
from sameside.engine.events import Event
from sameside.engine.steps.floor.stage import Back, Chunk, Floor


def apply(floor: Floor, event: Event) -> Floor:
    if event.kind == "floor.spoke":
        return _spoke(floor, event)
    if event.kind in ("floor.passed", "floor.moved", "floor.enough"):
        return _passed(floor, event)
    if event.kind in ("floor.asked", "floor.unasked"):
        return _queued(floor, event)
    if event.kind == "rang":
        return changed(floor, rang=True)
    if event.kind in ("floor.more", "floor.longer"):
        return _again(floor, event)
    return _answered(floor, event)


def shift(floor: Floor, by: timedelta) -> Floor:
    return changed(floor, until=floor.until + by) if floor.until and not floor.rang else floor


def time_of(event: Event) -> datetime | None:
    return datetime.fromisoformat(event.body["until"]) if "until" in event.body else None


def _spoke(floor: Floor, event: Event) -> Floor:
    chunk = Chunk(floor.turn, floor.holder, event.said)
    spoken = changed(floor, chunks=(*floor.chunks, chunk))
    if "mirror" in event.body:
        return changed(spoken, phase="say_back", mirror=event.body["mirror"])
    return _passed(spoken, event)


def _passed(floor: Floor, event: Event) -> Floor:
    if event.body.get("over"):
        return changed(floor, phase="over", mirror=None, until=None)
    holder = event.body["holder"]
    offered = dict(floor.offered)
    if event.kind == "floor.moved":
        offered[floor.holder] -= 1
    return changed(
        floor,
        turn=floor.turn + 1,
        holder=holder,
        phase="speak",
        mirror=None,
        offered={**offered, holder: offered.get(holder, 0) + 1},
        queue=tuple(seat for seat in floor.queue if seat != holder),
        until=time_of(event),
        rang=False,
    )


def _queued(floor: Floor, event: Event) -> Floor:
    others = tuple(seat for seat in floor.queue if seat != event.seat)
    return changed(
        floor, queue=(*others, event.seat) if event.kind == "floor.asked" and event.seat is not None else others
    )


def _again(floor: Floor, event: Event) -> Floor:
    if event.kind == "floor.more":
        return changed(floor, phase="speak", mirror=None)
    return changed(floor, until=time_of(event), rang=False)


def _answered(floor: Floor, event: Event) -> Floor:
    """Saying back, the speaker's word on it, and what made sense."""
    if event.kind == "floor.said_back" and event.seat is not None:
        counted = {**floor.mirrored, event.seat: floor.mirrored.get(event.seat, 0) + 1}
        return _with_backs(
            changed(floor, phase="check", mirrored=counted), *floor.chunk.backs, Back(event.seat, event.said)
        )
    if event.kind == "floor.checked":
        *before, last = floor.chunk.backs
        judged = changed(last, verdict=event.body["verdict"], fix=event.said)
        return _with_backs(changed(floor, phase=event.body["phase"]), *before, judged)
    if event.kind == "floor.rested":
        return changed(floor, phase=event.body["phase"])
    if event.kind == "floor.sense" and event.seat is not None:
        chunk = changed(floor.chunk, sense=(event.seat, event.said))
        return changed(floor, phase="more", chunks=(*floor.chunks[:-1], chunk))
    if event.kind == "floor.mirror":
        return changed(floor, mirror=event.body["mirror"])
    return changed(floor, phase="more")


def _with_backs(floor: Floor, *backs: Back) -> Floor:
    return changed(floor, chunks=(*floor.chunks[:-1], changed(floor.chunk, backs=backs)))
