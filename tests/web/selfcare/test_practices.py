from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from sameside.web.selfcare.practices import practices
from tests.catalogue.test_practices import shelf


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.CONTENT_DIRS = [shelf(tmp_path)]
    return tmp_path


def test_they_come_in_the_readers_language_or_in_the_first_there_is(folder: Path) -> None:
    shelf(folder, "de")
    with translation.override("de"):
        assert "'" in practices()["walk"].why
    with translation.override("fr"):
        assert list(practices()) == ["sit", "walk"]


def test_a_changed_file_is_read_anew_and_a_broken_one_is_left_out(folder: Path) -> None:
    assert list(practices()) == ["sit", "walk"]
    (folder / "practices" / "en" / "walk.toml").write_text("broken")
    assert list(practices()) == ["sit"]


def test_a_server_without_any_has_none(tmp_path: Path, settings: Any) -> None:
    settings.CONTENT_DIRS = [tmp_path]
    assert practices() == {}
