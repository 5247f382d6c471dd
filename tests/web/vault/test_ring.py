import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from sameside.web.vault import ring, ring_file
from sameside.web.vault.errors import RingProblem

WITHOUT_ITS_RING = (
    r"^There is no key ring at /.*/keys/ring\.json, but /.*/data/sameside\.db is there and needs one\. "
    r"A new ring could never open it\. "
    r"Put the ring back, or type in your recovery sheet: manage\.py recovery_sheet --restore FILE\.$"
)
AMONG_THE_DATA = (
    r"^The key ring would lie in the data folder \(/.*/data/ring\.json\)\. Whoever copies the data would have the key too\. "
    r"Set SAMESIDE_KEY_RING_FILE to a place outside it\.$"
)
TOO_OPEN = r"^Others on this machine can read the key ring \(mode 640\)\. Run: chmod 600 /.*/keys/ring\.json$"
DAMAGED = r"^The key ring file is damaged\. Bring it back from your recovery sheet\.$"


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    ours = SimpleNamespace(
        KEY_RING_FILE=tmp_path / "keys" / "ring.json",
        KEY_PASSPHRASE="",
        DATA_DIR=tmp_path / "data",
        DATABASES={"default": {"NAME": str(tmp_path / "data" / "sameside.db"), "OPTIONS": {"key_name": "content"}}},
    )
    monkeypatch.setattr(ring, "settings", ours)
    monkeypatch.setattr(ring, "_seen", None)
    monkeypatch.setattr(ring, "_stamp", None)
    return ours


def test_the_first_start_makes_a_private_ring(tmp_path: Path) -> None:
    first = ring.fresh()
    path = tmp_path / "keys" / "ring.json"
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert (first.current, list(first.locks)) == ("k1", ["k1"])
    assert ring.fresh() is first


def test_old_data_without_its_ring_is_refused_and_no_new_ring_made(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "sameside.db").write_bytes(b"old")
    with pytest.raises(RingProblem, match=WITHOUT_ITS_RING):
        ring.fresh()
    assert not (tmp_path / "keys" / "ring.json").exists()


def test_a_ring_among_the_data_is_refused(settings: SimpleNamespace, tmp_path: Path) -> None:
    settings.KEY_RING_FILE = tmp_path / "data" / "ring.json"
    with pytest.raises(RingProblem, match=AMONG_THE_DATA):
        ring.fresh()


def test_a_ring_that_others_can_read_is_refused(tmp_path: Path) -> None:
    ring.fresh()
    (tmp_path / "keys" / "ring.json").chmod(0o640)
    ring._stamp = None
    with pytest.raises(RingProblem, match=TOO_OPEN):
        ring.fresh()


def test_a_read_only_ring_is_fine(tmp_path: Path) -> None:
    first = ring.fresh()
    (tmp_path / "keys" / "ring.json").chmod(0o400)
    ring._stamp = None
    assert ring.fresh() == first


def test_a_ring_changed_by_another_process_is_read_again(tmp_path: Path) -> None:
    first = ring.fresh()
    path = tmp_path / "keys" / "ring.json"
    ring.private_files.replace(path, ring._as_bytes(first.with_new_lock()))
    assert ring.ring() == first
    assert ring.fresh().current == "k2"
    assert ring.ring().current == "k2"


def test_a_retired_lock_leaves_the_ring_and_the_subkeys_stay() -> None:
    first = ring.fresh()
    ring.save(first.with_new_lock().with_current_only())
    assert list(ring.ring().locks) == ["k2"]
    assert ring.ring().subkey("content-file") == first.subkey("content-file")
    assert ring.ring().with_new_lock().current == "k3"


def test_subkeys_differ_by_label() -> None:
    here = ring.fresh()
    assert len({here.subkey(label) for label in ("content-file", "key-file", "mac/mail")}) == 3


def test_a_ring_put_aside_is_not_lost(tmp_path: Path) -> None:
    first = ring.fresh()
    ring.put_aside()
    assert ring.create(first)
    assert not ring.create(first)
    assert len(list((tmp_path / "keys").iterdir())) == 2


def test_a_ring_never_prints_its_keys() -> None:
    here = ring.fresh()
    assert repr(here) == "Ring(k1)"


def test_a_ring_with_strange_names_is_refused(tmp_path: Path) -> None:
    odd = ring.Ring(b"r" * 32, {"../k1": b"k" * 32}, "../k1")
    assert ring.create(odd)
    with pytest.raises(RingProblem, match=DAMAGED):
        ring.fresh()


def test_every_key_has_two_hundred_and_fifty_six_bits() -> None:
    later = ring.fresh().with_new_lock()
    assert [len(key) for key in (later.root, *later.locks.values(), later.subkey("content-file"))] == [32] * 4


def test_the_subkeys_of_a_root_are_the_same_for_good() -> None:
    """Another way to make them would leave every database file shut."""
    here = ring.Ring(b"r" * 32, {"k1": b"k" * 32}, "k1")
    assert here.subkey("content-file").hex() == "98be9971e619be608e5f4bec0ae451be8f1166620f1bc06179482dfae3ca1bbd"


def test_a_ring_with_several_locks_names_them_in_order() -> None:
    assert repr(ring.Ring(b"r" * 32, {"k1": b"", "k2": b""}, "k2")) == "Ring(k1, k2)"


def test_another_home_has_another_ring(settings: SimpleNamespace, tmp_path: Path) -> None:
    first = ring.ring()
    settings.KEY_RING_FILE = tmp_path / "other" / "ring.json"
    assert ring.ring().root != first.root


def test_a_passphrase_locks_the_ring_on_the_disk(settings: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ring_file, "COST", {"time_cost": 1, "memory_cost": 64, "parallelism": 1})
    settings.KEY_PASSPHRASE = "a walk by the river"
    first = ring.fresh()
    assert ring_file.is_locked(settings.KEY_RING_FILE.read_bytes())
    ring._stamp = None
    assert ring.fresh() == first
    settings.KEY_PASSPHRASE = ""
    ring._stamp = None
    with pytest.raises(RingProblem, match="The key ring is locked"):
        ring.fresh()


def test_the_file_says_on_which_day_it_was_changed(settings: SimpleNamespace) -> None:
    ring.fresh()
    content = ring_file.from_bytes(settings.KEY_RING_FILE.read_bytes(), "")
    assert content["changed"] == datetime.datetime.now(datetime.UTC).date().isoformat()


def test_a_ring_put_aside_says_when(tmp_path: Path) -> None:
    ring.fresh()
    ring.put_aside()
    (aside,) = (tmp_path / "keys").iterdir()
    before = datetime.datetime.strptime(aside.name, "ring.json.before-%Y%m%d-%H%M%S").replace(tzinfo=datetime.UTC)
    assert abs((datetime.datetime.now(datetime.UTC) - before).total_seconds()) < 600


def test_data_that_is_not_under_a_key_needs_no_ring(settings: SimpleNamespace, tmp_path: Path) -> None:
    settings.DATABASES = {"default": {"NAME": "postgres"}, "keys": {"NAME": "keys", "OPTIONS": {}}}
    assert ring.fresh().current == "k1"
