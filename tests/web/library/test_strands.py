import pytest

from sameside.web.library.strands import strands


def test_each_person_has_a_strand_up_to_three() -> None:
    assert [len(strands(people, [False], ["me"])[0].each) for people in (1, 2, 3, 8)] == [1, 2, 3, 3]


@pytest.mark.parametrize("people", [2, 3])
def test_strands_come_close_where_all_meet(people: int) -> None:
    apart, met = strands(people, [False, True], ["me", "circle"])
    assert apart.each[-1].x - apart.each[0].x > met.each[-1].x - met.each[0].x
    assert met.left < met.each[0].x
    assert met.each[-1].x < met.left + met.wide


def test_a_strand_leads_to_its_place_at_the_next_step_and_ends_at_the_last() -> None:
    first, second = strands(2, [False, True], ["sealed", "none"])
    assert [one.onward for one in first.each] == [one.x for one in second.each]
    assert [one.onward for one in second.each] == [None, None]
    assert (first.first, second.first) == (True, False)


def test_one_person_keeps_to_the_middle() -> None:
    assert {one.x for row in strands(1, [False, False], ["me", "me"]) for one in row.each} == {32}
