"""Quiet hours: from one time of day to another, by the clock on the person's wall."""

import zoneinfo
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta


@dataclass(frozen=True)
class Quiet:
    begin: time
    end: time

    def covers(self, at: time) -> bool:
        if self.begin <= self.end:
            return self.begin <= at < self.end
        return at >= self.begin or at < self.end

    def until(self, now: datetime, zone: zoneinfo.ZoneInfo) -> datetime | None:
        """When it ends, if it is quiet now. In the night the clocks go forward it may last an hour longer."""
        here = now.astimezone(zone)
        if not self.covers(here.time()):
            return None
        day = here.date() if here.time() < self.end else here.date() + timedelta(days=1)
        ends = (datetime.combine(day, self.end, zone).replace(fold=fold).astimezone(UTC) for fold in (0, 1))
        return min(
            (end for end in ends if end > now and not self.covers(end.astimezone(zone).time())),
            default=now + timedelta(hours=1),
        )


def zone_named(name: str) -> zoneinfo.ZoneInfo:
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return zoneinfo.ZoneInfo("UTC")
