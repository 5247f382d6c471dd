"""Static files, answered in place."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from sameside.config.shelf import Shelf
from sameside.web.ui.headers import fixed_headers
from tests.config.asking import Answer, ask


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "a.0123456789ab.css").write_text("body{}")
    (tmp_path / "a.0123456789ab.css.gz").write_bytes(b"small")
    (tmp_path / "plain.txt").write_text("hello")
    return Shelf(tmp_path, "/static/", fixed_headers())


def take(shelf: Shelf, path: str, **how: Any) -> Answer:
    return asyncio.run(ask(shelf, f"/static/{path}", **how))


def test_a_hashed_file_may_be_kept_for_ever(shelf: Shelf) -> None:
    got = take(shelf, "a.0123456789ab.css")
    assert (got.status, got.body) == (200, b"body{}")
    assert "immutable" in got.headers["cache-control"]
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in got.headers


def test_a_small_copy_is_sent_to_whoever_takes_it(shelf: Shelf) -> None:
    got = take(shelf, "a.0123456789ab.css", headers={"accept-encoding": "gzip"})
    assert (got.body, got.headers["content-encoding"]) == (b"small", "gzip")


def test_a_file_that_did_not_change_is_not_sent_again(shelf: Shelf) -> None:
    etag = take(shelf, "plain.txt").headers["etag"]
    assert take(shelf, "plain.txt", headers={"if-none-match": etag}).status == 304


@pytest.mark.parametrize("path", ["no.css", "../settings.py", "%2e%2e/x", "a.0123456789ab.css.gz", ""])
def test_nothing_else_can_be_taken(shelf: Shelf, path: str) -> None:
    assert take(shelf, path).status == 404


def test_a_static_file_takes_no_post(shelf: Shelf) -> None:
    assert take(shelf, "plain.txt", method="POST").status == 405
