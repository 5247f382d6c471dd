from uuid import uuid4

from sameside.web.beliefs import actions
from sameside.web.beliefs.digest import digest
from sameside.web.beliefs.models import Belief
from sameside.web.beliefs.shown import shown
from sameside.web.sharing.kinds import KINDS
from tests.cast import Cast


def test_the_other_sees_the_work_and_not_the_entry_it_came_from_or_a_number(cast: Cast) -> None:
    row = actions.begin(cast.maya, "", "I must not ask.", "From my journal.")
    actions.write(row, {"origin": "From home."}, digest({"origin": ""}))
    actions.add_evidence(row, "", "against", "Dana smiled.")
    from django.utils import timezone

    actions.rate(row, "", 7, timezone.now())
    piece = shown(cast.maya, row.pk)
    assert piece is not None
    assert piece.title == "I must not ask."
    assert [part.words for part in piece.parts] == ["From home.", "Dana smiled."]
    assert "7" not in str(piece)


def test_what_is_not_the_owners_or_is_gone_is_not_there(cast: Cast) -> None:
    row = actions.begin(cast.maya, "", "I must not ask.")
    assert shown(cast.jonas, row.pk) is None
    assert shown(cast.maya, uuid4()) is None
    Belief.objects.all().delete()
    assert shown(cast.maya, row.pk) is None


def test_a_belief_is_a_kind_that_can_be_shared() -> None:
    assert KINDS["belief"].shown is shown
