import pytest

from sameside.web.journal import prompts
from sameside.web.library.areas import AREAS
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("three_questions")


def test_ones_own_are_given_found_and_taken_away_again(cast: Cast) -> None:
    for _ in range(2):
        assert prompts.add(cast.maya, "goals", "What did I not say?")
    (own,) = prompts.own(cast.maya)
    assert prompts.find(cast.maya, own.id) == own
    assert prompts.find(cast.jonas, own.id) is None
    assert prompts.drop(cast.maya, own.id)
    assert not prompts.drop(cast.maya, own.id)
    assert prompts.own(cast.maya) == []


def test_there_is_room_for_so_many_of_ones_own(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompts, "MOST_OWN", 1)
    assert prompts.add(cast.maya, "goals", "One?")
    assert not prompts.add(cast.maya, "goals", "Two?")


def test_they_stand_by_area_and_an_empty_area_is_left_out(cast: Cast) -> None:
    assert [(area.id, len(some)) for area, some in prompts.shelves(AREAS)] == [("speaking", 1), ("reflection", 2)]


def test_no_question_is_found_under_no_name(cast: Cast) -> None:
    assert prompts.find(cast.maya, "") is None
    assert [one.id for one in prompts.every(cast.maya)] == ["rain", "sun", "ask"]
