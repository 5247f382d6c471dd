from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from sameside.web.sharing.models import Share
from tests.web.sharing.box import Giver


def said() -> str:
    out = StringIO()
    call_command("check_ledger", stdout=out)
    return out.getvalue()


def test_a_whole_record_is_said_to_be_whole(give: Giver) -> None:
    give()
    assert said() == "Every record is whole.\n"


def test_a_broken_one_is_named_with_its_place(give: Giver) -> None:
    share, out = give(), StringIO()
    copy = Share(owner=share.owner, reader=share.reader, item=share.pk, visible_at=share.visible_at)
    copy.told_sealed = share.told_sealed
    Share.objects.bulk_create([copy])
    with pytest.raises(CommandError, match="Broken records: 1"):
        call_command("check_ledger", stdout=out)
    assert out.getvalue().startswith(f"The record of {share.owner_id} is broken at line 2: something is shared")
