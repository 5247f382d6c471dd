import os
import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from sameside.web.reminders import handed


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path / "data"


def note(message: uuid.UUID) -> None:
    with handed.sheet(message) as write:
        write()


def test_a_sheet_alone_is_no_note() -> None:
    one = uuid.uuid4()
    with handed.sheet(one) as write:
        assert not handed.noted(one)
        write()
        assert handed.noted(one)


def test_a_note_is_there_until_it_is_forgotten() -> None:
    one, other = uuid.uuid4(), uuid.uuid4()
    assert not handed.noted(one)
    note(one)
    note(one)
    assert handed.noted(one)
    assert not handed.noted(other)
    handed.forget(one)
    handed.forget(one)
    assert not handed.noted(one)


def test_old_notes_go(settings: Any) -> None:
    handed.sweep()
    old, young = uuid.uuid4(), uuid.uuid4()
    note(old)
    note(young)
    before = time.time() - 2 * handed.OLD
    os.utime(settings.DATA_DIR / "handed" / old.hex, (before, before))
    handed.sweep()
    assert (handed.noted(old), handed.noted(young)) == (False, True)


def test_nobody_else_on_the_machine_reads_the_folder(settings: Any) -> None:
    note(uuid.uuid4())
    assert (settings.DATA_DIR / "handed").stat().st_mode & 0o077 == 0
