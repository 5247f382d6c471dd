import pytest

from sameside.web.home.actions import work_on
from sameside.web.home.queries import wishes_of
from sameside.web.home.taking import bring, take
from tests.cast import Cast


def test_what_was_chosen_goes_along_and_comes_back_once(cast: Cast) -> None:
    assert take(cast.maya) == {}
    work_on(cast.maya, ["goals", "speaking"])
    taken = take(cast.maya)
    assert taken == {"wishes": [{"areas": ["speaking", "goals"]}]}
    work_on(cast.jonas, ["goals", "openness"])
    assert [bring(cast.jonas, taken), bring(cast.jonas, taken), bring(cast.jonas, {})] == [1, 0, 0]
    assert wishes_of(cast.jonas).areas == ("speaking", "goals", "openness")


@pytest.mark.parametrize("record", ["goals", {}, {"areas": "goals"}, {"areas": [3]}, {"areas": ["money"]}])
def test_what_cannot_be_read_changes_nothing(cast: Cast, record: object) -> None:
    with pytest.raises(ValueError, match="file"):
        bring(cast.maya, {"wishes": [{"areas": ["goals"]}, record]})  # type: ignore[list-item]
    assert wishes_of(cast.maya).areas == ()
