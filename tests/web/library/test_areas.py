import pytest

from sameside.engine import exercise
from sameside.web.library.areas import AREAS, area_of


def test_the_areas_are_the_ten_of_the_engine_in_their_order() -> None:
    assert tuple(area.id for area in AREAS) == exercise.AREAS


def test_an_area_is_found_by_its_id() -> None:
    assert str(area_of("wordless").name) == "Without words"


def test_an_area_that_is_not_one_of_the_ten_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        area_of("cooking")
