import random
import time
import uuid

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from sameside.web.vault import keys, rotation
from sameside.web.vault.envelope import Place, decrypt, encrypt
from sameside.web.vault.errors import Unreadable
from sameside.web.vault.keys import Owner, destroy_key
from sameside.web.vault.models import OwnerKey
from sameside.web.vault.ring import fresh
from sameside.web.vault.rotation import retire, rotate
from tests.web.vault.house import House

pytestmark = pytest.mark.django_db

PLACE = Place("letters", "body", "row-1")
PEOPLE, KILLS = 300, 8

FILL = f"""
from tests.web.vault import letters
letters.make_table()
for number in range({PEOPLE}):
    letters.write(f"p{{number}}", f"letter {{number}}")
"""
ROTATE = "from sameside.web.vault import rotation; rotation.BATCH = 3; print('go', flush=True); rotation.rotate()"
READ_ON = f"""
import sys, select
from sameside.web.vault import keys
from tests.web.vault import letters
right = {{f"p{{number}}": f"letter {{number}}" for number in range({PEOPLE})}}
rounds = wrong = 0
print("reading", flush=True)
while not select.select([sys.stdin], [], [], 0)[0]:
    keys.forget_all()
    rounds, wrong = rounds + 1, wrong + (letters.readable() != right)
print(rounds, wrong)
"""


@pytest.fixture
def sealed() -> dict[Owner, bytes]:
    owners = [Owner("person", str(uuid.uuid4())) for _ in range(7)]
    return {owner: encrypt(owner, PLACE, owner.id.encode()) for owner in owners}


def test_every_key_moves_and_everything_stays_readable(sealed: dict[Owner, bytes]) -> None:
    before = fresh().current
    done = rotate()
    assert (done.resumed, done.moved) == (False, 7)
    assert {row.lock for row in OwnerKey.objects.all()} == {done.lock}
    assert done.lock != before
    _all_readable(sealed)


@pytest.mark.parametrize("batch", [1, 3, 7, 8])
def test_keys_move_some_at_a_time(sealed: dict[Owner, bytes], monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(rotation, "BATCH", batch)
    assert rotate().moved == 7
    _all_readable(sealed)


def test_of_a_key_that_moves_nothing_else_is_written(sealed: dict[Owner, bytes]) -> None:
    with CaptureQueriesContext(connections["keys"]) as asked:
        rotate()
    written = [one["sql"].split(" WHERE ")[0] for one in asked if one["sql"].startswith("UPDATE")]
    assert len(written) == 7
    assert not [one for one in written if "destroyed_on" in one or 'owner"' in one]


def test_the_old_lock_can_be_destroyed(sealed: dict[Owner, bytes]) -> None:
    old = fresh().locks
    new = rotate().lock
    assert set(retire()) == set(old)
    assert list(fresh().locks) == [new]
    _all_readable(sealed)
    assert retire() == []


def test_retiring_first_moves_what_was_left_behind(sealed: dict[Owner, bytes]) -> None:
    _break_off_after(0)
    retire()
    _all_readable(sealed)


@pytest.mark.parametrize("moved", [0, 1, 3, 6])
def test_a_rotation_broken_off_anywhere_is_finished_by_the_next(sealed: dict[Owner, bytes], moved: int) -> None:
    _break_off_after(moved)
    _all_readable(sealed)
    done = rotate()
    assert done.resumed
    assert {row.lock for row in OwnerKey.objects.all()} == {done.lock}
    _all_readable(sealed)


def test_tombstones_stay_tombstones(sealed: dict[Owner, bytes]) -> None:
    gone = next(iter(sealed))
    destroy_key(gone)
    assert rotate().moved == 6
    assert OwnerKey.objects.get(owner=gone.id).wrapped is None


def test_a_key_made_after_the_rotation_hangs_on_the_new_lock(sealed: dict[Owner, bytes]) -> None:
    lock = rotate().lock
    late = Owner("circle", str(uuid.uuid4()))
    encrypt(late, PLACE, b"late")
    assert OwnerKey.objects.get(owner=late.id).lock == lock


def test_control_a_lock_taken_too_early_would_be_noticed(sealed: dict[Owner, bytes]) -> None:
    from sameside.web.vault.ring import save

    save(fresh().with_new_lock().with_current_only())
    keys.forget_all()
    with pytest.raises(Unreadable, match="no longer has"):
        _all_readable(sealed)


def test_killed_again_and_again_while_somebody_reads(house: House) -> None:
    house.run(FILL)
    reader = house.start(READ_ON)
    assert reader.stdout is not None
    assert reader.stdout.readline() == "reading\n"
    chance = random.Random(5)
    broken_off = 0
    for _ in range(KILLS):
        process = house.start(ROTATE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0.002, 0.08))
        process.kill()
        broken_off += process.wait() != 0
    house.command("rotate_keys")
    house.command("rotate_keys", "--retire")
    out, complaint = reader.communicate("stop\n", timeout=60)
    rounds, wrong = map(int, out.split())
    assert (wrong, complaint) == (0, "")
    assert rounds > 3
    assert broken_off > KILLS // 2
    assert (
        house.run(
            "from sameside.web.vault.models import OwnerKey as K; print(K.objects.values('lock').distinct().count())"
        )
        == "1"
    )


def _break_off_after(moved: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        calls = iter(range(moved))
        real = rotation.wrap

        def failing(*args: object) -> None:
            if next(calls, None) is None:
                raise KeyboardInterrupt
            real(*args)  # type: ignore[arg-type]

        patch.setattr(rotation, "BATCH", 1)
        patch.setattr(rotation, "wrap", failing)
        with pytest.raises(KeyboardInterrupt):
            rotate()


def _all_readable(sealed: dict[Owner, bytes]) -> None:
    keys.forget_all()
    assert all(decrypt(owner, PLACE, one) == owner.id.encode() for owner, one in sealed.items())
