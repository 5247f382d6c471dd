import json

import pytest

from sameside.web.vault import ring_file
from sameside.web.vault.errors import RingProblem

CONTENT = {"root": "cm9vdA==", "current": "k1", "locks": {"k1": "a2V5"}}
LOCKED = json.dumps(
    {
        "format": 1,
        "locked": {
            "box": "t8Ot4sZ6Vp7LbbjRVOKFi7OPe64OulGVKebybZRaGkmKCSLXu5UwgChZIHEIgyKxP0gNwzZDv5YFdEXdx4/aseACyT4rxE/tTE32XUaL",
            "cost": {"memory_cost": 64, "parallelism": 1, "time_cost": 1},
            "kdf": "argon2id",
            "nonce": "c+4oI47ou+KFh7Gg",
            "salt": "g7TfvSQz089Za1gLGn2Dvg==",
        },
    }
).encode()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ring_file, "COST", {"time_cost": 1, "memory_cost": 64, "parallelism": 1})


@pytest.mark.parametrize("passphrase", ["", "a long walk by the river", "ß字 🌊"])
def test_a_ring_survives_the_file(passphrase: str) -> None:
    assert ring_file.from_bytes(ring_file.to_bytes(CONTENT, passphrase), passphrase) == CONTENT


def test_a_locked_ring_shows_nothing() -> None:
    raw = ring_file.to_bytes(CONTENT, "pass")
    assert b"a2V5" not in raw
    assert b"a2V5" in ring_file.to_bytes(CONTENT, "")


def test_no_passphrase_says_which_setting_is_missing() -> None:
    with pytest.raises(
        RingProblem,
        match=r"^The key ring is locked\. Set SAMESIDE_KEY_PASSPHRASE, or SAMESIDE_KEY_PASSPHRASE_FILE, and start again\.$",
    ):
        ring_file.from_bytes(ring_file.to_bytes(CONTENT, "pass"), "")


def test_a_wrong_passphrase_is_refused() -> None:
    with pytest.raises(RingProblem, match=r"^The passphrase does not open the key ring\.$"):
        ring_file.from_bytes(ring_file.to_bytes(CONTENT, "pass"), "Pass")


@pytest.mark.parametrize("raw", [b"", b"{}", b"[]", b"\xff\xfe", b'"text"'])
def test_a_damaged_file_is_refused_with_a_way_out(raw: bytes) -> None:
    with pytest.raises(RingProblem, match=r"^The key ring file is damaged\. Bring it back from your recovery sheet\.$"):
        ring_file.from_bytes(raw, "")


def test_a_newer_format_is_refused() -> None:
    with pytest.raises(RingProblem, match="^The key ring has format 9; this version of Sameside reads format 1.$"):
        ring_file.from_bytes(b'{"format": 9}', "")


def test_a_ring_written_by_the_first_version_opens_for_good() -> None:
    """Whoever upgrades brings this file along: the words in it, and how it was locked, cannot change."""
    raw = b'{"format": 1, "open": {"root": "cm9vdA=="}}'
    assert ring_file.from_bytes(raw, "") == {"root": "cm9vdA=="}
    assert ring_file.from_bytes(LOCKED, "a walk by the river") == CONTENT


def test_only_a_locked_ring_is_called_locked() -> None:
    assert ring_file.is_locked(ring_file.to_bytes(CONTENT, "pass"))
    assert not ring_file.is_locked(ring_file.to_bytes(CONTENT, ""))


def test_the_file_can_be_read_by_a_person() -> None:
    raw = ring_file.to_bytes(CONTENT, "")
    assert raw.startswith(b'{\n "format": 1,\n "open": {\n  "current": "k1",')
    assert raw.endswith(b"}\n")


def test_how_a_ring_was_locked_stands_beside_it() -> None:
    locked = json.loads(ring_file.to_bytes(CONTENT, "pass"))["locked"]
    assert (locked["kdf"], locked["cost"]) == ("argon2id", ring_file.COST)
    assert [len(ring_file.unb64(locked[name])) for name in ("salt", "nonce")] == [16, 12]
