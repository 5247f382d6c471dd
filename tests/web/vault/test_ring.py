from pathlib import Path
from types import SimpleNamespace

import pytest

from sameside.web.vault import ring
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
