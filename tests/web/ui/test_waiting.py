from datetime import UTC, datetime

from sameside.web.ui.waiting import Waiting, folded

AT = datetime(2026, 5, 14, tzinfo=UTC)


def test_one_stays_as_it_is_and_several_become_one_line_that_leads_to_all_of_them() -> None:
    one, other = Waiting("A thing", "/a/", AT), Waiting("A thing", "/b/")
    assert folded([], str, "/all/") == []
    assert folded([one], str, "/all/") == [one]
    assert folded([one, other], lambda number: f"{number} things", "/all/") == [Waiting("2 things", "/all/", AT)]
