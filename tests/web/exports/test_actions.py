import io
import json
import zipfile
from contextlib import suppress
from typing import Any

import pytest
from django.utils import timezone

from sameside.web.exports.archive import VALUES, archive
from sameside.web.exports.chests import CHESTS, packed
from tests.cast import Cast


@pytest.mark.parametrize(
    "strange", [{"entries": [{"x": 1}]}, {"x": [{"y": []}]}, {"goals": [{}], "leaves": [{"kind": 1}]}]
)
def test_no_part_takes_what_it_does_not_understand(cast: Cast, strange: Any) -> None:
    before = packed(cast.sam)
    for chest in CHESTS:
        if chest.bring is not None:
            with suppress(ValueError):
                assert chest.bring(cast.sam, strange) == 0
    assert packed(cast.sam) == before


def test_the_values_are_the_same_in_the_archive_and_on_their_own(cast: Cast) -> None:
    with zipfile.ZipFile(io.BytesIO(archive(cast.maya, timezone.localtime()))) as zipped:
        assert json.loads(zipped.read(VALUES))["parts"] == packed(cast.maya)
