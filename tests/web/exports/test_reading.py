import io
import json
import zipfile
from contextlib import suppress
from typing import Any

import pytest

from sameside.web.exports import reading
from sameside.web.exports.archive import VALUES

GOOD = {"made_by": "Sameside", "form": 1, "made_at": "", "parts": {"journal": {"entries": []}}}


def zipped(content: bytes, name: str = VALUES) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, content)
    return file.getvalue()


def test_an_archive_and_its_bare_values_are_both_read() -> None:
    values = json.dumps(GOOD).encode()
    assert reading.parts_of(zipped(values)) == GOOD["parts"]
    assert reading.parts_of(values) == GOOD["parts"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "cannot be read"),
        (b"\xff\xfe\x00", "cannot be read"),
        (b"[" * 100_000, "cannot be read"),
        (b"[]", "not made here"),
        (b'{"made_by": "Else", "parts": {}}', "not made here"),
        (b'{"made_by": "Sameside", "form": 1, "parts": []}', "not made here"),
        (b'{"made_by": "Sameside", "form": 2, "parts": {}}', "another version"),
        (b'{"made_by": "Sameside", "form": 1, "parts": {"strange": {}}}', "a part we do not know: strange"),
        (b'{"made_by": "Sameside", "form": 1, "parts": {"journal": []}}', "not as it was"),
        (b'{"made_by": "Sameside", "form": 1, "parts": {"journal": {"entries": [1]}}}', "not as it was"),
        (b"PK\x03\x04 and nothing that follows", "damaged"),
        (zipped(b"{}", "other.json"), "everything.json"),
        (zipped(b"{}")[:-30], "damaged"),
    ],
)
def test_a_foreign_or_broken_file_is_told_in_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        reading.parts_of(content)


def test_an_archive_that_swells_is_not_opened_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST_OPENED", 1000)
    with pytest.raises(ValueError, match="too large"):
        reading.parts_of(zipped(b" " * 5000))


@pytest.mark.parametrize("at", [40, 60, -60])
def test_one_changed_byte_is_a_sentence_or_the_same_values(at: int) -> None:
    made: Any = bytearray(zipped(json.dumps(GOOD).encode()))
    made[at] ^= 0xFF
    with suppress(ValueError):
        assert reading.parts_of(bytes(made)) == GOOD["parts"]
