import io
import json
import random
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("content", [b"", b"hello", archive.NAME, archive.NAME + b"\xff\xff\xff\xff"])
def test_other_files_are_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other").write_bytes(content)
    with pytest.raises(Refused):
        archive.heading_of(tmp_path / "other", "content")
    with pytest.raises(Refused, match="cannot be read"):
        archive.heading_of(tmp_path / "missing", "content")


def _made(folder: Path) -> Path:
    archive.write(folder / "a", HEADING, io.BytesIO(bytes(64 * 5)))
    assert json.dumps(HEADING, sort_keys=True).encode() in (folder / "a").read_bytes()
    return folder / "a"
