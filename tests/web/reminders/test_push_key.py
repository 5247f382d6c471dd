import base64
from typing import Any

from sameside.web.reminders import push_key
from sameside.web.vault.ring import Ring


def test_the_key_is_the_same_each_time_and_comes_from_the_ring(monkeypatch: Any) -> None:
    mine = push_key.public_key()
    assert mine == push_key.public_key()
    point = base64.urlsafe_b64decode(mine + "=")
    assert (len(point), point[0]) == (65, 4)
    monkeypatch.setattr(push_key, "ring", lambda: Ring(b"another root of thirty-two bytes", {}, "k1"))
    assert push_key.public_key() != mine
