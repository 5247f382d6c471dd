from collections.abc import Callable
from uuid import uuid4

import pytest
from django.http import Http404

from sameside.web.journal import access
from tests.cast import Cast
from tests.web.journal.conftest import Maker


@pytest.mark.parametrize("fetch", [access.entry_for, access.place_for])
def test_an_entry_is_its_writers_alone(cast: Cast, entry: Maker, fetch: Callable[..., object]) -> None:
    one = entry("Mine.")
    assert fetch(cast.maya, one.pk) == one
    for stranger in (cast.jonas, cast.sam):
        with pytest.raises(Http404):
            fetch(stranger, one.pk)


def test_an_id_that_nobody_knows_is_no_entry_and_a_place_to_write(cast: Cast) -> None:
    with pytest.raises(Http404):
        access.entry_for(cast.maya, uuid4())
    assert access.place_for(cast.maya, uuid4()) is None


def test_what_was_not_there_is_404() -> None:
    access.found_or_404(True)
    with pytest.raises(Http404):
        access.found_or_404(False)
