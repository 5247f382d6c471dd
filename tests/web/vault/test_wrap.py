import os
from dataclasses import replace

import pytest

from sameside.web.vault import wrap as wrap_module
from sameside.web.vault.errors import Unreadable
from sameside.web.vault.models import OwnerKey
from sameside.web.vault.ring import fresh
from sameside.web.vault.wrap import unwrap, wrap


def _row() -> tuple[OwnerKey, bytes]:
    row, key = OwnerKey(kind="person", owner="1", version=1), os.urandom(32)
    wrap(row, key, fresh())
    return row, key


def test_a_wrapped_key_opens_again_and_is_not_in_clear() -> None:
    row, key = _row()
    assert unwrap(row) == key
    assert key not in bytes(row.wrapped)


@pytest.mark.parametrize(("name", "value"), [("kind", "circle"), ("owner", "2"), ("version", 2), ("wrapped", b"x")])
def test_a_key_in_another_row_does_not_open(name: str, value: object) -> None:
    row, _ = _row()
    setattr(row, name, value)
    with pytest.raises(Unreadable, match="^An owner's key was changed since it was made.$"):
        unwrap(row)


def test_a_lock_that_the_ring_does_not_have_is_named() -> None:
    row, _ = _row()
    row.lock = "k99"
    with pytest.raises(Unreadable, match="^An owner's key is locked with k99, which the key ring no longer has.$"):
        unwrap(row)


def test_a_lock_is_found_where_it_was_or_where_it_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rotation in another process: this one has read the ring before it, the file is the one after it."""
    row, key = _row()
    whole, empty = fresh(), replace(fresh(), locks={})
    for before, now in ((whole, empty), (empty, whole)):
        monkeypatch.setattr(wrap_module, "ring", lambda before=before: before)
        monkeypatch.setattr(wrap_module, "fresh", lambda now=now: now)
        assert unwrap(row) == key


def test_what_a_key_is_bound_to_is_written_the_same_for_good() -> None:
    """Another spelling would leave every key made before it unreadable."""
    assert wrap_module._note(OwnerKey(kind="person", owner="7", version=3, lock="k2")) == b"person|7|3|k2"
