"""Characters and situations, from their files."""

from pathlib import Path

import pytest

from sameside.coach.rehearsal import BadCast
from sameside.coach.shelf import SHIPPED, load_cast


def test_the_cast_we_ship_is_whole_and_read_once() -> None:
    cast = load_cast()
    assert len(cast.characters) == 6
    assert len(cast.situations) >= 15
    assert load_cast() is cast


def test_the_name_of_a_file_is_the_id(tmp_path: Path) -> None:
    for folder, name in (("characters", "jun"), ("situations", "own")):
        home = tmp_path / "en" / folder
        home.mkdir(parents=True)
        (home / f"{name}.toml").write_text((SHIPPED / "en" / folder / f"{name}.toml").read_text(encoding="utf-8"))
        (home / "notes.txt").write_text("not a table")
    cast = load_cast(tmp_path)
    assert (list(cast.characters), list(cast.situations)) == (["jun"], ["own"])


def test_an_empty_folder_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(BadCast, match="nobody to talk to"):
        load_cast(tmp_path, "xx")
