import pytest

from sameside.web.sharing import otherwise
from sameside.web.sharing.otherwise import Seen, seen_otherwise
from tests.cast import Cast


def test_what_each_app_says_is_named_in_their_order(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    stone, shell = Seen("Stone", "Jonas sees it.", "/stone/"), Seen("Shell", "Grace sees it.", "/shell/")
    monkeypatch.setattr(otherwise, "OTHERWISE", [lambda person: [stone], lambda person: [], lambda person: [shell]])
    assert seen_otherwise(cast.maya) == [stone, shell]
