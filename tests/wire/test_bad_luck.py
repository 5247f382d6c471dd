"""Bad luck in the middle of a sitting (T35): people go, files go, clocks jump, disks fill. Nothing is half done."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import OperationalError, connections

from tests.cast import Cast
from tests.wire.conftest import CONTENT, SignedIn
from tests.wire.table import Couple, is_sentence, sit_down

ON_FILE = "sqlite"
GROWING = ("sittings_event", "sittings_draft")


@pytest.fixture
def apart(cast: Cast, signed_in: SignedIn) -> Couple:
    return sit_down(cast, signed_in, "wire-apart", "own")


@pytest.fixture
def own_shelf(tmp_path: Path, wire: None, settings: Any) -> Path:
    """A content folder that may be changed."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    settings.CONTENT_DIRS = [folder]
    return folder / "exercises"


def look_again() -> None:
    """The shelf looks at its files every few seconds; here it looks now."""
    from sameside.web.library import shelf
    from sameside.web.sittings import tables

    shelf._this_shelf()._looked = -1e9
    tables._edition.cache_clear()


def test_a_sitting_goes_on_with_its_own_edition_when_the_exercise_changes(
    own_shelf: Path, cast: Cast, signed_in: SignedIn
) -> None:
    couple = sit_down(cast, signed_in, "wire-apart", "own")
    words = own_shelf / "wire-apart" / "en.md"
    words.write_text(words.read_text().replace("A word to all", "Something else entirely"))
    look_again()
    page = couple.maya.get(f"/sittings/{couple.sitting}/")
    assert "A word to all" in page.text
    assert "Something else entirely" not in page.text
    assert couple.maya.does(couple.sitting, "answer", step="hello", text="as it was").status == 200
    newer = sit_down(cast, signed_in, "wire-apart", "own")
    assert "Something else entirely" in newer.maya.get(f"/sittings/{newer.sitting}/").text


def test_a_sitting_goes_on_when_its_exercise_is_deleted(own_shelf: Path, cast: Cast, signed_in: SignedIn) -> None:
    couple = sit_down(cast, signed_in, "wire-apart", "own")
    shutil.rmtree(own_shelf / "wire-apart")
    look_again()
    assert couple.maya.get("/sittings/start/wire-apart/").status == 404
    assert couple.maya.does(couple.sitting, "answer", step="hello", text="still here").status == 200
    assert couple.jonas.get("/sittings/").status == couple.maya.get(f"/sittings/{couple.sitting}/").status == 200


def test_whoever_leaves_the_circle_is_out_of_its_talk_and_hears_nothing_new(cast: Cast, signed_in: SignedIn) -> None:
    from sameside.web.sittings import actions

    people = [cast.maya, cast.grace, cast.dayo]
    sitting = actions.start("wire-apart", people, cast.family, "own").pk
    maya, grace = signed_in(cast.maya), signed_in(cast.grace)
    assert maya.does(sitting, "answer", step="hello", text="before she left").status == 200
    assert grace.post(f"/circles/{cast.family.pk}/leave/").status == 302
    assert signed_in(cast.dayo).does(sitting, "answer", step="hello", text="after she left").status == 200
    for seen in (grace.get(f"/sittings/{sitting}/"), grace.first_frames(sitting)):
        assert "after she left" not in seen.text
    assert grace.does(sitting, "answer", step="hello", text="too late").status == 409
    assert "after she left" in maya.get(f"/sittings/{sitting}/").text
    assert grace.get(f"/circles/{cast.family.pk}/").status == 404


def test_a_deleted_account_takes_its_words_along_and_the_log_still_replays(apart: Couple, cast: Cast) -> None:
    from sameside.web.people.actions import leave_for_good
    from tests.wire.browser import after_the_commit

    for one, text in ((apart.jonas, "Canary of Jonas"), (apart.maya, "words of Maya")):
        assert one.does(apart.sitting, "answer", step="hello", text=text).status == 200
    assert "Canary of Jonas" in apart.maya.get(f"/sittings/{apart.sitting}/").text
    leave_for_good(cast.jonas)
    after_the_commit()
    for seen in (apart.maya.get(f"/sittings/{apart.sitting}/"), apart.maya.first_frames(apart.sitting)):
        assert seen.status == 200
        assert "Canary of Jonas" not in seen.text
        assert "words of Maya" in seen.text
    assert apart.jonas.does(apart.sitting, "pause").status == 401
    log = apart.log()
    assert [event.said for event in log if event.seat == 1 and event.kind == "answered"] == [None]
    assert apart.state().standing[1] == "left"


@pytest.mark.parametrize("jump", [timedelta(days=-1), timedelta(hours=-1), timedelta(days=1), timedelta(days=400)])
def test_a_clock_that_jumps_breaks_nothing_and_opens_nothing_early(
    apart: Couple, monkeypatch: pytest.MonkeyPatch, jump: timedelta
) -> None:
    from django.utils import timezone

    from sameside.web.sittings import actions

    assert apart.maya.does(apart.sitting, "answer", step="hello", text="before").status == 200
    monkeypatch.setattr(actions, "timezone", SimpleNamespace(now=lambda: timezone.now() + jump))
    assert apart.jonas.does(apart.sitting, "answer", step="hello", text="after").status == 200
    monkeypatch.setattr(actions, "timezone", timezone)
    assert apart.maya.does(apart.sitting, "answer", step="mine", text="and back").status == 200
    times: list[datetime] = [event.at for event in apart.log()]
    assert times == sorted(times)
    assert not apart.state().opened
    assert apart.jonas.get(f"/sittings/{apart.sitting}/").status == 200


@pytest.fixture
def full_disk(transactional_db: None, apart: Couple) -> Iterator[Couple]:
    """Not another page fits into the file; PostgreSQL says of every new row that its disk is full."""
    with connections["default"].cursor() as cursor:
        fill(cursor)
    yield apart
    with connections["default"].cursor() as cursor:
        make_room(cursor)
        cursor.execute("DROP TABLE IF EXISTS filler")
        if connections["default"].vendor != ON_FILE:
            cursor.execute("DROP FUNCTION IF EXISTS no_room")


def fill(cursor: Any) -> None:
    if connections["default"].vendor != ON_FILE:
        cursor.execute(
            "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = 'disk_full'; END $$"
        )
        for table in GROWING:
            cursor.execute(f"CREATE TRIGGER full_disk BEFORE INSERT ON {table} EXECUTE FUNCTION no_room()")
        return
    pages = cursor.execute("PRAGMA page_count").fetchone()[0]
    cursor.execute(f"PRAGMA max_page_count = {pages + 20}")
    cursor.execute("CREATE TABLE filler (filling)")
    with suppress(OperationalError):
        for _ in range(10_000):
            cursor.execute("INSERT INTO filler VALUES (zeroblob(4000))")


def make_room(cursor: Any) -> None:
    if connections["default"].vendor == ON_FILE:
        cursor.execute("PRAGMA max_page_count = 1000000")
        return
    for table in GROWING:
        cursor.execute(f"DROP TRIGGER IF EXISTS full_disk ON {table}")


def test_on_a_full_disk_nothing_is_acknowledged_and_all_goes_on_when_there_is_room(full_disk: Couple) -> None:
    couple = full_disk
    before = couple.seq()
    draft = couple.maya.lane(couple.sitting, {"kind": "answer", "step": "hello", "text": "x" * 100_000}, "draft")
    reply = couple.maya.does(couple.sitting, "answer", "kept-key", step="hello", text="y" * 4000)
    assert (draft.status, is_sentence(draft)) == (503, True)
    assert (reply.status, couple.seq() > before) in ((503, False), (200, True))
    assert couple.maya.get("/help/").status == 200
    with connections["default"].cursor() as cursor:
        make_room(cursor)
    again = couple.maya.does(couple.sitting, "answer", "kept-key", step="hello", text="y" * 4000)
    assert again.status == 200
    assert [event.kind for event in couple.log()].count("answered") == 1


def test_without_its_database_the_site_refuses_and_comes_back(
    transactional_db: None, apart: Couple, tmp_path: Path
) -> None:
    """No database stands where its name leads: on the file it is a folder, on PostgreSQL there is none of that name."""
    connection = connections["default"]
    name = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(tmp_path)
    try:
        refused = apart.maya.does(apart.sitting, "answer", "kept-key", step="hello", text="into the void")
        page, visitor = apart.maya.get(f"/sittings/{apart.sitting}/"), apart.maya.first_frames(apart.sitting)
        assert (refused.status, is_sentence(refused)) == (503, True)
        assert page.status in (500, 503)
        assert visitor.status >= 400 or "event: part" not in visitor.text
        assert apart.maya.get("/help/").status == 200
    finally:
        connection.close()
        connection.settings_dict["NAME"] = name
    assert apart.maya.does(apart.sitting, "answer", "kept-key", step="hello", text="into the void").status == 200
