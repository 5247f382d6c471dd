"""What stands in a wish, as a value. Areas come in the order of the house, each once, and only those there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sameside.web.library.areas import AREAS


@dataclass(frozen=True)
class Wishes:
    areas: tuple[str, ...] = ()
    rests_on: date | None = None

    def record(self) -> dict[str, Any]:
        return {"areas": list(self.areas), "rests_on": self.rests_on.isoformat() if self.rests_on else None}


def wishes_from(record: Any) -> Wishes:
    """Nothing was kept, or its key is gone: then nothing is wished for."""
    if not record:
        return Wishes()
    rests_on = record.get("rests_on")
    return Wishes(in_order(record.get("areas", ())), date.fromisoformat(rests_on) if rests_on else None)


def in_order(areas: Iterable[str]) -> tuple[str, ...]:
    given = set(areas)
    return tuple(area.id for area in AREAS if area.id in given)
