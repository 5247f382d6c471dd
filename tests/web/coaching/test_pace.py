from uuid import uuid4

import pytest
from django.core.cache import cache

from sameside.web.coaching import pace


def test_somebody_may_ask_often_and_not_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace.time, "time", lambda: 60.0)
    maya, jonas = uuid4(), uuid4()
    assert all(pace.may_ask(maya) for _ in range(pace.A_MINUTE))
    assert not pace.may_ask(maya)
    assert pace.may_ask(jonas)
    monkeypatch.setattr(pace.time, "time", lambda: 120.0)
    assert pace.may_ask(maya)


def test_a_count_that_was_swept_out_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "add", lambda *_: False)
    assert pace.may_ask(uuid4())
