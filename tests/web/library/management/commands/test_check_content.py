from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from tests.catalogue.examples import TOML, WORDS, place, words


def test_content_in_order_is_said_to_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place(tmp_path, toml=TOML, en=WORDS)
    call_command("check_content", str(tmp_path))
    assert capsys.readouterr().out == "The content is in order.\n"


def test_problems_are_printed_one_a_line_and_end_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = place(tmp_path, toml=TOML, en=words(("Calm", "Calm!")))
    with pytest.raises(SystemExit) as ended:
        call_command("check_content", str(tmp_path))
    assert ended.value.code == 1
    assert f"{folder}/en.md:19: Say it without an exclamation mark.\n" in capsys.readouterr().out


def test_without_folders_it_checks_those_in_the_settings(
    settings: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.CONTENT_DIRS = [tmp_path]
    with pytest.raises(SystemExit):
        call_command("check_content")
    assert str(tmp_path) in capsys.readouterr().out
