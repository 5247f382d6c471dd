import datetime
import threading
import time
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connections

from sameside.web.vault import keys
from sameside.web.vault.envelope import Place, decrypt, encrypt
from sameside.web.vault.errors import KeyGone, Unreadable
from sameside.web.vault.keys import Owner, destroy_key, destroyed_owners, mac, make_key, opening_key, renew_key
from sameside.web.vault.models import OwnerKey

pytestmark = pytest.mark.django_db

PLACE = Place("letters", "body", "row-1")


@pytest.fixture
def owner() -> Owner:
    return Owner("circle", str(uuid.uuid4()))


def test_a_second_make_changes_nothing(owner: Owner) -> None:
    make_key(owner)
    first = OwnerKey.objects.get()
    make_key(owner)
    assert bytes(OwnerKey.objects.get().wrapped) == bytes(first.wrapped)


def test_whoever_writes_again_soon_does_not_wait_for_the_key_store(
    owner: Owner, django_assert_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    encrypt(owner, PLACE, b"first")
    with django_assert_num_queries(0, using="keys"):
        encrypt(owner, PLACE, b"second")


def test_a_store_that_keeps_no_key_is_named(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "make_key", lambda owner: None)
    with pytest.raises(Unreadable, match="^The key store did not keep a new key.$"):
        encrypt(owner, PLACE, b"words")


def test_a_version_that_never_was_is_named(owner: Owner) -> None:
    make_key(owner)
    with pytest.raises(Unreadable, match="^There is no such key.$"):
        opening_key(owner, 2)


def test_renewing_where_there_was_no_key_makes_the_first(owner: Owner) -> None:
    assert renew_key(owner) == 1
    assert encrypt(owner, PLACE, b"words")[1:5] == (1).to_bytes(4)


@pytest.mark.parametrize("zone", ["Etc/GMT-14", "Etc/GMT+12"])
def test_the_day_of_an_end_does_not_depend_on_where_the_server_stands(owner: Owner, zone: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        destroy_key(owner)
    time.tzset()
    assert OwnerKey.objects.get().destroyed_on == datetime.datetime.now(datetime.UTC).date()


def test_the_key_is_not_stored_in_clear(owner: Owner) -> None:
    seen: list[bytes] = []
    with pytest.MonkeyPatch.context() as patch:
        real = keys.os.urandom
        patch.setattr(keys.os, "urandom", lambda size: seen.append(real(size)) or seen[-1])
        make_key(owner)
    assert seen
    assert not any(key in bytes(OwnerKey.objects.get().wrapped) for key in seen if len(key) == 32)


def test_each_owner_and_kind_has_another_key() -> None:
    same = str(uuid.uuid4())
    sealed = encrypt(Owner("person", same), PLACE, b"words")
    make_key(Owner("circle", same))
    with pytest.raises(Unreadable):
        decrypt(Owner("circle", same), PLACE, sealed)


def test_a_destroyed_key_leaves_a_tombstone_without_a_key(owner: Owner) -> None:
    make_key(owner)
    renew_key(owner)
    destroy_key(owner)
    assert [row.wrapped for row in OwnerKey.objects.all()] == [None, None]
    assert destroyed_owners() == [owner]


def test_an_owner_who_never_had_a_key_leaves_a_dated_tombstone_too(owner: Owner) -> None:
    destroy_key(owner)
    stone = OwnerKey.objects.get()
    assert stone.destroyed_on == datetime.datetime.now(datetime.UTC).date()
    assert destroyed_owners() == [owner]
    with pytest.raises(KeyGone):
        make_key(owner)


def test_a_destroyed_key_keeps_neither_lock_nor_key_and_its_day(owner: Owner) -> None:
    make_key(owner)
    destroy_key(owner)
    stone = OwnerKey.objects.get()
    today = datetime.datetime.now(datetime.UTC).date()
    assert (stone.lock, stone.wrapped, stone.destroyed_on) == ("", None, today)


def test_whoever_reads_a_key_just_before_its_end_is_committed_does_not_keep_it(
    owner: Owner, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[list[object]]]
) -> None:
    make_key(owner)
    held = keys._open(owner)
    assert held is not None
    with django_capture_on_commit_callbacks(using="keys", execute=True):
        destroy_key(owner)
        assert owner not in keys._kept
        keys._kept[owner] = held
    assert owner not in keys._kept


@pytest.mark.parametrize("act", [make_key, renew_key])
def test_no_key_is_made_after_the_end(owner: Owner, act: object) -> None:
    destroy_key(owner)
    with pytest.raises(KeyGone, match="^The key was destroyed; what was written under it is gone for good.$"):
        act(owner)  # type: ignore[operator]


def test_destroying_one_leaves_the_other_readable(owner: Owner) -> None:
    other = Owner("person", owner.id)
    kept = encrypt(other, PLACE, b"stays")
    encrypt(owner, PLACE, b"goes")
    destroy_key(owner)
    assert decrypt(other, PLACE, kept) == b"stays"


def test_a_key_destroyed_by_another_process_opens_nothing_after_the_short_time(
    owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keys.KEPT_OPEN_SECONDS <= 30
    sealed = encrypt(owner, PLACE, b"words")
    OwnerKey.objects.update(wrapped=None, lock="", destroyed_on="2026-01-01")
    now = keys.time.monotonic()
    monkeypatch.setattr(keys.time, "monotonic", lambda: now + keys.KEPT_OPEN_SECONDS + 0.1)
    with pytest.raises(KeyGone):
        decrypt(owner, PLACE, sealed)


def test_a_version_made_by_another_process_is_found(owner: Owner) -> None:
    encrypt(owner, PLACE, b"first")
    held = dict(keys._kept)
    renew_key(owner)
    newer = encrypt(owner, PLACE, b"second")
    keys._kept.update(held)
    assert decrypt(owner, PLACE, newer) == b"second"


@pytest.mark.parametrize("forgets", [keys.forget, lambda owner: keys.forget_all()])
def test_a_key_read_while_it_is_destroyed_is_not_kept(
    owner: Owner, forgets: Callable[[Owner], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_key(owner)
    forgets(owner)
    real = keys.unwrap

    def slow(row: OwnerKey) -> bytes:
        key = real(row)
        forgets(owner)
        return key

    monkeypatch.setattr(keys, "unwrap", slow)
    opening_key(owner, 1)
    assert owner not in keys._kept


def test_only_so_many_keys_are_kept_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "KEPT_OPEN_MOST", 3)
    for _ in range(8):
        encrypt(Owner("person", str(uuid.uuid4())), PLACE, b"words")
    assert len(keys._kept) <= 3


def test_a_changed_row_of_the_key_store_opens_nothing(owner: Owner) -> None:
    sealed = encrypt(owner, PLACE, b"words")
    OwnerKey.objects.update(owner="somebody-else")
    keys.forget_all()
    with pytest.raises(Unreadable):
        decrypt(Owner("circle", "somebody-else"), PLACE, sealed)


def test_a_keyed_hash_is_steady_and_differs_by_label() -> None:
    assert mac("mail", b"a@b.example") == mac("mail", b"a@b.example")
    assert mac("mail", b"a@b.example") != mac("invitation", b"a@b.example")
    assert len(mac("mail", b"")) == 32


@pytest.mark.django_db(transaction=True)
def test_eight_threads_that_need_a_key_at_once_make_one(owner: Owner) -> None:
    sealed: list[bytes] = []
    start = threading.Barrier(8)

    def seal() -> None:
        start.wait()
        sealed.append(encrypt(owner, PLACE, b"words"))
        connections.close_all()

    threads = [threading.Thread(target=seal) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert OwnerKey.objects.count() == 1
    assert [decrypt(owner, PLACE, one) for one in sealed] == [b"words"] * 8
