import datetime
import uuid

import pytest

from sameside.web.vault import keys
from sameside.web.vault.envelope import Place, decrypt, encrypt
from sameside.web.vault.errors import KeyGone, Refused
from sameside.web.vault.key_rows import merge, parsed, written
from sameside.web.vault.keys import Owner, destroy_key, destroyed_owners, renew_key
from sameside.web.vault.models import OwnerKey

pytestmark = pytest.mark.django_db

PLACE = Place("letters", "body", "row-1")
ANNA, BEN = Owner("person", str(uuid.UUID(int=1))), Owner("person", str(uuid.UUID(int=2)))


@pytest.fixture
def sealed() -> bytes:
    encrypt(BEN, PLACE, b"ben")
    return encrypt(ANNA, PLACE, b"anna")


def test_lost_keys_come_back(sealed: bytes) -> None:
    backup = written()
    OwnerKey.objects.all().delete()
    assert merge(parsed(iter([backup]))) == 2
    assert decrypt(ANNA, PLACE, sealed) == b"anna"


def test_merging_twice_changes_nothing(sealed: bytes) -> None:
    assert merge(parsed(iter([written()]))) == 0
    assert OwnerKey.objects.count() == 2


def test_a_key_destroyed_since_stays_destroyed(sealed: bytes) -> None:
    renew_key(ANNA)
    backup = written()
    destroy_key(ANNA)
    merge(parsed(iter([backup])))
    with pytest.raises(KeyGone):
        decrypt(ANNA, PLACE, sealed)


def test_a_version_of_a_destroyed_owner_does_not_slip_in(sealed: bytes) -> None:
    backup = written()
    OwnerKey.objects.filter(owner=ANNA.id).delete()
    OwnerKey.objects.create(kind="person", owner=ANNA.id, version=7, destroyed_on="2026-01-01")
    merge(parsed(iter([backup])))
    assert not OwnerKey.objects.filter(owner=ANNA.id).exclude(wrapped=None).exists()


def test_a_tombstone_in_the_backup_destroys_here_too(sealed: bytes) -> None:
    row = OwnerKey.objects.get(owner=ANNA.id)
    before = bytes(row.wrapped)
    destroy_key(ANNA)
    backup = written()
    OwnerKey.objects.filter(owner=ANNA.id).update(wrapped=before, lock=row.lock, destroyed_on=None)
    merge(parsed(iter([backup])))
    assert destroyed_owners() == [ANNA]
    stone = OwnerKey.objects.get(owner=ANNA.id)
    assert (stone.lock, stone.wrapped, stone.destroyed_on) == ("", None, datetime.datetime.now(datetime.UTC).date())


def test_a_tombstone_that_was_lost_here_comes_back_with_its_own_day(sealed: bytes) -> None:
    destroy_key(ANNA)
    OwnerKey.objects.filter(owner=ANNA.id).update(destroyed_on="2026-01-01")
    backup = written()
    OwnerKey.objects.filter(owner=ANNA.id).delete()
    assert merge(parsed(iter([backup]))) == 1
    assert OwnerKey.objects.get(owner=ANNA.id).destroyed_on == datetime.date(2026, 1, 1)


def test_a_backup_may_come_in_pieces(sealed: bytes) -> None:
    backup = written()
    assert len(parsed(iter([backup[:40], backup[40:]]))) == 2


def test_a_tombstone_of_a_person_leaves_a_circle_with_the_same_number_alone(sealed: bytes) -> None:
    twin = Owner("circle", ANNA.id)
    keys.make_key(twin)
    destroy_key(ANNA)
    merge(parsed(iter([written()])))
    assert destroyed_owners() == [ANNA]
    assert OwnerKey.objects.get(kind="circle", owner=ANNA.id).wrapped


def test_what_slips_in_for_a_destroyed_owner_has_no_lock_no_key_and_a_day(sealed: bytes) -> None:
    renew_key(ANNA)
    backup = written()
    destroy_key(ANNA)
    OwnerKey.objects.filter(owner=ANNA.id, version=2).delete()
    merge(parsed(iter([backup])))
    slipped = OwnerKey.objects.get(owner=ANNA.id, version=2)
    today = datetime.datetime.now(datetime.UTC).date()
    assert (slipped.lock, slipped.wrapped, slipped.destroyed_on) == ("", None, today)


def test_control_without_the_tombstones_the_destroyed_key_would_come_back(sealed: bytes) -> None:
    backup = written()
    destroy_key(ANNA)
    OwnerKey.objects.filter(owner=ANNA.id).delete()
    merge(parsed(iter([backup])))
    assert decrypt(ANNA, PLACE, sealed) == b"anna"


def test_keys_of_another_ring_are_refused_before_anything_is_written(sealed: bytes) -> None:
    backup = written().replace(b'"lock": "k', b'"lock": "k9')
    with pytest.raises(Refused, match="does not fit this key ring"):
        parsed(iter([backup]))


def test_no_key_is_written_in_clear(sealed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    open_keys = [keys.unwrap(row) for row in OwnerKey.objects.all()]
    backup = written()
    assert not any(shape in backup for key in open_keys for shape in (key, keys_in_base64(key)))


def keys_in_base64(key: bytes) -> bytes:
    from sameside.web.vault.ring_file import b64

    return b64(key).encode()
