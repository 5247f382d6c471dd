from sameside.config import chests
from sameside.web.exports.chests import CHESTS


def test_filling_twice_changes_nothing() -> None:
    before = list(CHESTS)
    chests.fill()
    assert [chest.name for chest in CHESTS] == [chest.name for chest in before]
