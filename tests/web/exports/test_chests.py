import pytest

from sameside.web.exports import chests
from sameside.web.exports.chests import Chest, packed
from sameside.web.people.models import Person


def test_what_holds_nothing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    full = Chest("full", "Full", lambda person: {"rows": [{"words": "one"}], "none": []})
    empty = Chest("empty", "Empty", lambda person: {"rows": []})
    monkeypatch.setattr(chests, "CHESTS", [full, empty])
    assert packed(Person()) == {"full": {"rows": [{"words": "one"}]}}
