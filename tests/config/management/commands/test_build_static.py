"""Static files are collected, and a small copy lies beside each that is worth it."""

import gzip
import os
from pathlib import Path
from typing import Any

from django.core.management import call_command

from sameside.config.readiness import static_is_built


def test_files_are_collected_hashed_and_compressed(settings: Any, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    assert not static_is_built()
    call_command("build_static")
    assert static_is_built()
    scripts = list((tmp_path / "static").glob("live/stream.*.js"))
    assert len(scripts) == 1
    small = scripts[0].with_name(f"{scripts[0].name}.gz")
    assert gzip.decompress(small.read_bytes()) == scripts[0].read_bytes()
    assert scripts[0].with_name(f"{scripts[0].name}.br").exists()


def test_after_an_update_the_files_are_no_longer_current(settings: Any, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    call_command("build_static")
    os.utime(tmp_path / "static" / "staticfiles.json", (1, 1))
    assert not static_is_built()


def test_a_second_run_leaves_the_small_copies_alone(settings: Any, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    call_command("build_static")
    small = next((tmp_path / "static").glob("live/stream.*.js.gz"))
    before = small.stat().st_mtime_ns
    call_command("build_static")
    assert small.stat().st_mtime_ns == before
