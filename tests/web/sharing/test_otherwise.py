from uuid import uuid4

import pytest

from sameside.web.sharing import otherwise
from sameside.web.sharing.otherwise import Seen, is_open_to, seen_otherwise
from tests.cast import Cast


def test_what_each_app_says_is_named_in_their_order(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    stone, shell = Seen("Stone", "Jonas sees it.", "/stone/"), Seen("Shell", "Grace sees it.", "/shell/")
    monkeypatch.setattr(otherwise, "OTHERWISE", [lambda person: [stone], lambda person: [], lambda person: [shell]])
    assert seen_otherwise(cast.maya) == [stone, shell]


def test_a_thing_is_open_where_one_of_the_apps_says_so(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    thing = uuid4()
    monkeypatch.setattr(
        otherwise, "OPEN_TO", [lambda *_: False, lambda person, one: (person, one) == (cast.sam, thing)]
    )
    assert is_open_to(cast.sam, thing)
    assert not is_open_to(cast.sam, uuid4())
    assert not is_open_to(cast.maya, thing)
