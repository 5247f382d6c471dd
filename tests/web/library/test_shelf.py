import logging
import os
from pathlib import Path
from typing import Any

import pytest

from sameside.catalogue import read_edition
from sameside.web.library import shelf
from sameside.web.library.shelf import Shelf
from tests.catalogue.examples import TOML, WORDS, place, toml, words


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def laid(tmp_path: Path, clock: Clock) -> Shelf:
    place(tmp_path, toml=TOML, en=WORDS)
    return Shelf([tmp_path], clock)


def change(folder: Path, **files: str) -> None:
    """Writes, and moves the time of the file on: two writes may fall in one tick of the file system's clock."""
    for file in place(folder, **files).iterdir():
        os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns + 10**9))


def title(found: Shelf) -> str:
    return found.entries()["small-talk"].words["en"].title


def test_a_change_on_disk_is_noticed_after_a_few_seconds(laid: Shelf, clock: Clock, tmp_path: Path) -> None:
    assert title(laid) == "Small talk"
    change(tmp_path, en=words(("# Small talk", "# Tiny talk")))
    assert title(laid) == "Small talk"
    clock.now += 3
    assert title(laid) == "Tiny talk"


def test_nothing_is_read_again_while_nothing_changes(laid: Shelf, clock: Clock) -> None:
    first = laid.entries()
    clock.now += 60
    assert laid.entries() is first


def test_a_broken_file_leaves_what_worked_and_is_logged(
    laid: Shelf, clock: Clock, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    laid.entries()
    change(tmp_path, toml="nonsense")
    clock.now += 3
    with caplog.at_level(logging.WARNING):
        assert title(laid) == "Small talk"
    assert "exercise.toml:1: This is not TOML" in caplog.text


def test_a_mended_file_is_taken_again(laid: Shelf, clock: Clock, tmp_path: Path) -> None:
    laid.entries()
    change(tmp_path, toml="nonsense")
    clock.now += 3
    laid.entries()
    change(tmp_path, toml=toml(("minutes = 10", "minutes = 11")))
    clock.now += 3
    assert laid.entries()["small-talk"].exercise.minutes == 11


def test_an_exercise_taken_away_is_gone_and_a_new_one_is_there(laid: Shelf, clock: Clock, tmp_path: Path) -> None:
    laid.entries()
    (tmp_path / "exercises" / "small-talk").rename(tmp_path / "exercises" / "big-talk")
    change(tmp_path, slug="big-talk", toml=toml(("small-talk", "big-talk")))
    clock.now += 3
    assert list(laid.entries()) == ["big-talk"]


def test_one_that_was_never_right_is_not_on_the_shelf(tmp_path: Path) -> None:
    place(tmp_path, toml="nonsense")
    assert dict(Shelf([tmp_path]).entries()) == {}


def test_a_file_that_vanishes_during_the_look_is_left_out(tmp_path: Path) -> None:
    (place(tmp_path, toml=TOML, en=WORDS) / "loose.md").symlink_to(tmp_path / "nowhere")
    assert dict(Shelf([tmp_path]).entries()) == {}


def test_the_shelf_of_the_site_holds_the_content_of_the_settings(settings: Any, tmp_path: Path) -> None:
    place(tmp_path, toml=TOML, en=WORDS)
    place(tmp_path, "quick", toml=toml(("small-talk", "quick"), ("minutes = 10", "minutes = 3")), en=WORDS)
    settings.CONTENT_DIRS = [tmp_path]
    cards = shelf.shelf()
    assert [card.slug for card in cards] == ["quick", "small-talk"]
    assert (cards[1].title, cards[1].people, cards[1].evidence) == ("Small talk", (2, 3), "practice")


def test_an_edition_can_be_pinned_by_its_source() -> None:
    slug = shelf.shelf()[0].slug
    assert read_edition(shelf.edition_source(slug)) == shelf.entry(slug)


def test_an_unknown_slug_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        shelf.entry("no-such-exercise")


def ask(home: Path, text: str, tick: int) -> None:
    (home / "prompts").mkdir(exist_ok=True)
    file = home / "prompts" / "goals.toml"
    file.write_text(text)
    os.utime(file, ns=(tick, tick))


def test_prompts_are_noticed_and_a_broken_file_leaves_the_ones_that_worked(
    laid: Shelf, clock: Clock, tmp_path: Path
) -> None:
    for tick, text in enumerate(('[en]\nfirst = "What is small?"\n', "nonsense")):
        ask(tmp_path, text, 10**9 * (tick + 1))
        clock.now += 3
        assert [prompt.words["en"] for prompt in laid.prompts().values()] == ["What is small?"]
    ask(tmp_path, '[en]\nsecond = "And then?"\n', 10**10)
    clock.now += 3
    assert list(laid.prompts()) == ["second"]


def test_the_shelf_has_prompts_in_the_readers_language() -> None:
    found = shelf.prompts()
    assert len(found) >= 220
    assert len({prompt.id for prompt in found}) == len(found)
    assert all(isinstance(prompt.words, str) and prompt.area for prompt in found)
