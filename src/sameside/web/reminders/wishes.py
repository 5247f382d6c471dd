"""How a person wants to be told: for each kind a way, and when not. Off is what holds until somebody chooses."""

from dataclasses import dataclass, field
from datetime import time
from typing import Any, Final

from sameside.web.reminders.models import Way
from sameside.web.reminders.quiet import Quiet

OFF: Final = ""
BOTH: Final = "both"
WAYS: Final[dict[str, tuple[Way, ...]]] = {
    OFF: (),
    Way.MAIL.value: (Way.MAIL,),
    Way.PUSH.value: (Way.PUSH,),
    BOTH: (Way.MAIL, Way.PUSH),
}


@dataclass(frozen=True)
class Wishes:
    chosen: dict[str, str] = field(default_factory=dict)
    quiet: Quiet | None = None

    def ways(self, kind: str) -> tuple[Way, ...]:
        return WAYS.get(self.chosen.get(kind, OFF), ())

    @property
    def any_way(self) -> set[Way]:
        return {way for kind in self.chosen for way in self.ways(kind)}

    def record(self) -> dict[str, Any]:
        quiet = [f"{self.quiet.begin:%H:%M}", f"{self.quiet.end:%H:%M}"] if self.quiet else None
        return {"ways": {kind: way for kind, way in self.chosen.items() if way}, "quiet": quiet}


def wishes_from(record: Any) -> Wishes:
    if not record:
        return Wishes()
    quiet = record["quiet"]
    return Wishes(dict(record["ways"]), Quiet(*map(time.fromisoformat, quiet)) if quiet else None)
