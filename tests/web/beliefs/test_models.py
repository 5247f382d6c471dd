from sameside.web.beliefs.models import Fact
from tests.cast import Cast


def test_a_row_opens_and_one_without_its_key_is_empty(cast: Cast) -> None:
    row = Fact(person=cast.maya)
    row.body = {"did": "x"}
    assert row.opened() == {"did": "x"}
    row.body = None
    assert row.opened() == {}
    assert str(row) == str(row.pk)
