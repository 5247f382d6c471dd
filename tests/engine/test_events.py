"""Events survive being stored; intents carry keys of their own."""

import json
from datetime import UTC, datetime

from sameside.engine import Event, Intent

AT = datetime(2026, 3, 1, 18, 0, 0, 123, tzinfo=UTC)


def test_an_event_comes_back_from_its_record() -> None:
    event = Event(3, AT, 1, "answered", "one", {"seal": "x"}, {"text": "y"}, "1:k")
    record = event.record()
    assert record == {
        "seq": 3, "at": AT.isoformat(), "seat": 1, "kind": "answered", "step": "one",
        "body": {"seal": "x"}, "said": {"text": "y"}, "key": "1:k",
    }  # fmt: skip
    assert Event.from_record(json.loads(json.dumps(record))) == event


def test_nothing_said_stays_nothing() -> None:
    event = Event(1, AT, None, "met")
    assert event.record()["said"] is None
    assert Event.from_record(event.record()) == event


def test_a_key_belongs_to_its_seat() -> None:
    assert Intent(0, "pass", key="k").stored_key == "0:k"
    assert Intent(1, "pass", key="k").stored_key == "1:k"
    assert Intent(1, "pass").stored_key == ""
