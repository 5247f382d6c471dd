import csv
import io
import json
import zipfile
from typing import Any

import pytest
from django.utils import timezone

from sameside.web.exports.archive import VALUES, archive
from sameside.web.exports.chests import CHESTS, Chest
from sameside.web.people.models import Person


@pytest.fixture
def chest(monkeypatch: pytest.MonkeyPatch) -> Any:
    def only(rows: list[dict[str, Any]]) -> None:
        monkeypatch.setattr("sameside.web.exports.chests.CHESTS", [Chest("box", "Box", lambda person: {"rows": rows})])
        monkeypatch.setattr("sameside.web.exports.archive.CHESTS", [Chest("box", "Box", lambda person: {})])

    return only


def opened(person: Person) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(archive(person, timezone.localtime()))) as zipped:
        return {name: zipped.read(name).decode() for name in zipped.namelist()}


def test_there_is_a_page_to_read_a_table_and_the_values(chest: Any) -> None:
    chest([{"words": "one\ntwo", "tags": ["a", "b"], "deep": {"mood": 2, "none": None}, "many": [{"day": "today"}]}])
    files = opened(Person())
    assert set(files) == {"read.html", VALUES, "tables/box-rows.csv"}
    assert "<dt>Words</dt><dd>one<br>two</dd>" in files["read.html"]
    assert "<dt>Deep, Mood</dt><dd>2</dd>" in files["read.html"]
    assert "<dt>Tags</dt><dd>a, b</dd>" in files["read.html"]
    assert "<dt>Many: Day</dt><dd>today</dd>" in files["read.html"]
    assert json.loads(files[VALUES])["parts"] == {
        "box": {
            "rows": [
                {"words": "one\ntwo", "tags": ["a", "b"], "deep": {"mood": 2, "none": None}, "many": [{"day": "today"}]}
            ]
        }
    }


def test_what_was_written_stays_words_on_the_page_and_in_a_table(chest: Any) -> None:
    chest([{"a": "<script>alert(1)</script>", "b": "=1+1"}, {"a": "only a", "c": [1, [2]]}])
    files = opened(Person())
    assert "<script>" not in files["read.html"]
    rows = list(csv.reader(io.StringIO(files["tables/box-rows.csv"].removeprefix("\ufeff"))))
    assert rows == [["a", "b", "c"], ["<script>alert(1)</script>", "'=1+1", ""], ["only a", "", "[1, [2]]"]]


def test_somebody_who_wrote_nothing_gets_a_file_that_says_so(chest: Any) -> None:
    chest([])
    files = opened(Person())
    assert "There was nothing yet." in files["read.html"]
    assert json.loads(files[VALUES])["parts"] == {}


def test_every_chest_has_a_name_of_its_own() -> None:
    names = [chest.name for chest in CHESTS]
    assert len(names) == len(set(names)) >= 12
