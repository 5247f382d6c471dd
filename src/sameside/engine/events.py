"""The law of the log: an event says what happened, an intent what somebody wants, a refusal why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Event:
    """What happened. `said` holds a person's own words and values: nothing that follows depends on it."""

    seq: int
    at: datetime
    seat: int | None
    kind: str
    step: str = ""
    body: Mapping[str, Any] = field(default_factory=dict)
    said: Mapping[str, Any] | None = None
    key: str = ""

    def record(self) -> dict[str, Any]:
        """The stored form: plain values that survive JSON."""
        return {
            "seq": self.seq,
            "at": self.at.isoformat(),
            "seat": self.seat,
            "kind": self.kind,
            "step": self.step,
            "body": dict(self.body),
            "said": None if self.said is None else dict(self.said),
            "key": self.key,
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Event":
        return cls(**{**record, "at": datetime.fromisoformat(record["at"])})


@dataclass(frozen=True)
class Intent:
    """What a seat wants. `key` is made by the client; `salt` by the server, for the seal of an answer."""

    seat: int | None
    kind: str
    body: Mapping[str, Any] = field(default_factory=dict)
    key: str = ""
    salt: str = ""

    @property
    def stored_key(self) -> str:
        """The key as it stands in the log: one seat cannot use up the key of another."""
        return f"{self.seat}:{self.key}" if self.key else ""


@dataclass(frozen=True)
class Refusal:
    """Why nothing happened: a code for programs, a sentence for the person."""

    code: str
    sentence: str


@dataclass(frozen=True)
class News:
    """An event before it has its place in the log. `at` is given only where it is not now."""

    kind: str
    seat: int | None = None
    step: str = ""
    body: Mapping[str, Any] = field(default_factory=dict)
    said: Mapping[str, Any] | None = None
    at: datetime | None = None
