import pytest

from sameside.web.vault import ring_file
from sameside.web.vault.errors import RingProblem

CONTENT = {"root": "cm9vdA==", "current": "k1", "locks": {"k1": "a2V5"}}


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
    with pytest.raises(RingProblem, match="SAMESIDE_KEY_PASSPHRASE"):
        ring_file.from_bytes(ring_file.to_bytes(CONTENT, "pass"), "")


def test_a_wrong_passphrase_is_refused() -> None:
    with pytest.raises(RingProblem, match="does not open"):
        ring_file.from_bytes(ring_file.to_bytes(CONTENT, "pass"), "Pass")


@pytest.mark.parametrize("raw", [b"", b"{}", b"[]", b"\xff\xfe", b'"text"'])
def test_a_damaged_file_is_refused_with_a_way_out(raw: bytes) -> None:
    with pytest.raises(RingProblem, match="recovery sheet"):
        ring_file.from_bytes(raw, "")


def test_a_newer_format_is_refused() -> None:
    with pytest.raises(RingProblem, match="format 9"):
        ring_file.from_bytes(b'{"format": 9}', "")
