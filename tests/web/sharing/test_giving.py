from datetime import timedelta
from typing import Any

from django.utils import timezone

from sameside.web.sharing.giving import Giving
from sameside.web.sharing.kinds import Kind
from sameside.web.sharing.models import Share
from tests.cast import Cast
from tests.web.sharing.box import Box, Giver


def giving(cast: Cast, box: Box, **given: object) -> Giving:
    stone = box.put(cast.maya)
    piece = box.shown(cast.maya, stone)
    assert piece is not None
    return Giving(cast.maya, box.kind, piece, stone, given or None)


def test_only_what_was_filled_in_well_is_ready(cast: Cast, box: Box) -> None:
    readers = [str(cast.jonas.pk)]
    assert not giving(cast, box).is_ready
    assert not giving(cast, box, readers=[]).is_ready
    assert giving(cast, box, readers=readers).is_ready
    again = giving(cast, box, readers=readers, purpose="Because", do="change")
    assert not again.is_ready
    assert again.page["form"]["purpose"].value() == "Because"


def test_the_time_to_think_again_is_told_in_minutes(cast: Cast, box: Box, settings: Any) -> None:
    settings.SHARE_WAIT_SECONDS = 3600
    assert giving(cast, box).page["minutes"] == 60


def test_it_is_shared_as_it_was_filled_in(cast: Cast, box: Box) -> None:
    day = timezone.localdate() + timedelta(days=3)
    found = giving(cast, box, readers=[str(cast.jonas.pk)], purpose="Because", until=day.isoformat())
    assert found.page["until"] == found.form.ends_at
    found.share()
    share = Share.objects.get()
    assert (share.reader, share.told["purpose"], share.until) == (cast.jonas, "Because", found.form.ends_at)


def test_whoever_sees_it_already_is_told_and_not_offered(cast: Cast, box: Box, give: Giver) -> None:
    share = give()
    piece = box.shown(cast.maya, share.item)
    assert piece is not None
    found = Giving(cast.maya, Kind("stone", "Stone", box.shown), piece, share.item)
    assert [row.face.name for row in found.page["already"]] == ["Jonas"]
    assert "Jonas" not in str(found.form["readers"])
