import io
import json
import random
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sameside.web.vault import archive
from sameside.web.vault.errors import Refused
from sameside.web.vault.ring import Ring

HEADING = {"kind": "content", "engine": "sqlite"}


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = Ring(b"r" * 32, {"k1": b"k" * 32}, "k1")
    monkeypatch.setattr(archive, "PIECE", 64)
    monkeypatch.setattr(archive, "ring", lambda: ours)


@pytest.mark.parametrize("size", [0, 1, 63, 64, 65, 128, 1000])
def test_what_goes_in_comes_out(tmp_path: Path, size: int) -> None:
    path, content = tmp_path / "a", random.Random(size).randbytes(size)
    archive.write(path, HEADING, io.BytesIO(content))
    assert b"".join(archive.read(path)) == content
    assert archive.heading_of(path, "content") == HEADING
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_backup_that_was_made_long_ago_still_opens(tmp_path: Path) -> None:
    """The file as it is described, put together by hand."""
    heading, salt = b'{"engine": "sqlite", "kind": "content"}', bytes(range(32))
    front = b"SAMESIDE ARCHIVE 1\n" + len(heading).to_bytes(4) + heading + salt
    cipher = AESGCM(archive.ring().subkey(f"archive/{salt.hex()}"))
    pieces = ((0, b"a" * 64, 0), (1, b"b" * 64, 0), (2, b"c", 1))
    body = [cipher.encrypt(number.to_bytes(8) + bytes([last, 0, 0, 0]), one, front) for number, one, last in pieces]
    (tmp_path / "a").write_bytes(front + b"".join(body))
    assert archive.heading_of(tmp_path / "a", "content") == HEADING
    assert b"".join(archive.read(tmp_path / "a")) == b"a" * 64 + b"b" * 64 + b"c"


def test_an_older_backup_is_never_written_over(tmp_path: Path) -> None:
    path = _made(tmp_path)
    before = path.read_bytes()
    with pytest.raises(Refused, match="already there"):
        archive.write(path, HEADING, io.BytesIO(b"new"))
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (before, [path])


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        archive.write(tmp_path / "a", HEADING, Broken())
    assert list(tmp_path.iterdir()) == []


def test_every_change_is_noticed(tmp_path: Path) -> None:
    path, chance = _made(tmp_path), random.Random(2)
    whole = path.read_bytes()
    for _ in range(2000):
        changed = bytearray(whole)
        changed[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(changed)
        with pytest.raises(Refused):
            b"".join(archive.read(path))


def test_pieces_cannot_be_cut_off_swapped_or_repeated(tmp_path: Path) -> None:
    path = _made(tmp_path)
    whole = path.read_bytes()
    size = 64 + archive.TAG
    front, body = whole[: -5 * size], whole[-5 * size :]
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    for changed in (pieces[:-1], pieces[::-1], [*pieces, pieces[-1]], [pieces[0], *pieces], []):
        path.write_bytes(front + b"".join(changed))
        with pytest.raises(Refused, match="damaged or changed"):
            b"".join(archive.read(path))


def test_another_ring_opens_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _made(tmp_path)
    monkeypatch.setattr(archive, "ring", lambda: Ring(b"x" * 32, {"k1": b"k" * 32}, "k1"))
    with pytest.raises(Refused, match="another key ring"):
        b"".join(archive.read(path))


def test_the_wrong_kind_of_backup_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="a backup of content, not of keys"):
        archive.heading_of(_made(tmp_path), "keys")


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "is not a backup made by Sameside."), (b"hello", "is not a backup made by Sameside."),
     (archive.NAME, "is not a backup made by Sameside."),
     (archive.NAME + b"\xff\xff\xff\xff", "was damaged: its heading cannot be read.")],
)  # fmt: skip
def test_other_files_are_refused_in_a_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "other").write_bytes(content)
    with pytest.raises(Refused, match=f"^{tmp_path / 'other'} {words}$"):
        archive.heading_of(tmp_path / "other", "content")
    with pytest.raises(Refused, match=f"^{tmp_path / 'other'} {words}$"):
        b"".join(archive.read(tmp_path / "other"))
    with pytest.raises(Refused, match="cannot be read"):
        archive.heading_of(tmp_path / "missing", "content")


def _made(folder: Path) -> Path:
    archive.write(folder / "a", HEADING, io.BytesIO(bytes(64 * 5)))
    assert json.dumps(HEADING, sort_keys=True).encode() in (folder / "a").read_bytes()
    return folder / "a"
