from sameside.web.beliefs import actions
from sameside.web.beliefs.bodies import NamedByThem
from sameside.web.beliefs.models import Belief
from sameside.web.beliefs.views.steps import traps_offered
from sameside.web.beliefs.work import work_of
from tests.cast import Cast


def test_what_was_chosen_before_can_be_kept_though_nobody_offers_it_now(cast: Cast) -> None:
    row = actions.begin(cast.maya, "", "We had soup.")
    actions.name_traps(row, [NamedByThem("An old one", "Is it?")])
    offered, own = traps_offered(cast.maya, work_of(Belief.objects.get()))
    assert [one.name for one in offered] == ["An old one"]
    assert own == []
