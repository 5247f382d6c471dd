import pytest

from sameside.web.journal.models import Entry, owner_of
from sameside.web.vault.errors import Unreadable
from sameside.web.vault.keys import Owner
from tests.cast import Cast
from tests.web.journal.conftest import Maker


def test_an_entry_is_sealed_for_its_writer(cast: Cast, entry: Maker) -> None:
    one = entry("Rain")
    assert owner_of(one) == Owner("person", str(cast.maya.pk))
    Entry.objects.filter(pk=one.pk).update(person=cast.jonas)
    with pytest.raises(Unreadable):
        _ = Entry.objects.get().body
