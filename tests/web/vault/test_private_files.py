import os
from pathlib import Path

import pytest

from sameside.web.vault import private_files


@pytest.fixture(autouse=True)
def _careless_mask() -> object:
    before = os.umask(0)
    yield
    os.umask(before)


def test_every_new_folder_on_the_way_is_private(tmp_path: Path) -> None:
    private_files.make_folder(tmp_path / "a" / "b" / "c")
    folders = [tmp_path / "a", tmp_path / "a" / "b", tmp_path / "a" / "b" / "c"]
    assert {folder.stat().st_mode & 0o777 for folder in folders} == {0o700}


def test_a_folder_that_another_process_makes_meanwhile_is_taken_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "exists", lambda path: False)
    private_files.make_folder(tmp_path)


def test_a_file_is_private_from_its_first_moment(tmp_path: Path) -> None:
    private_files.touch(tmp_path / "touched")
    private_files.create_once(tmp_path / "created", b"x")
    private_files.replace(tmp_path / "replaced", b"x")
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


def test_only_the_first_of_two_creates(tmp_path: Path) -> None:
    path = tmp_path / "once"
    assert private_files.create_once(path, b"first")
    assert not private_files.create_once(path, b"second")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"first", [path])


def test_a_replaced_file_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    private_files.replace(path, b"old")
    private_files.replace(path, b"new")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"new", [path])


def test_touching_keeps_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "full").write_bytes(b"words")
    private_files.touch(tmp_path / "full")
    assert (tmp_path / "full").read_bytes() == b"words"
