from datetime import date

import pytest

from sameside.web.goals.measuring import NUMBER, Measure
from sameside.web.goals.plan import FINISHED, LET_GO, RESTING, IfThen, Plan, changes, plan_from
from sameside.web.goals.rhythm import NEVER, WEEKLY, Rhythm

PLAN = Plan(
    title="Phones away",
    what="In the drawer at dinner.",
    rhythm=Rhythm(WEEKLY, date(2026, 11, 1)),
    measure=Measure(NUMBER, "evenings", start=2, target=5),
    plans=(IfThen("it rings", "I pass the salt"),),
    until=date(2026, 12, 31),
)


def test_it_reads_back_what_it_wrote() -> None:
    assert plan_from(PLAN.record()) == PLAN


@pytest.mark.parametrize(
    "wrong",
    [{"title": ""}, {"title": 3}, {"what": "x" * 2001}, {"way": "luck"}, {"state": "won"}, {"version": "1"},
     {"plans": "x"}, {"plans": [["a"]]}, {"plans": [[1, 2]]}, {"plans": [["a", "b"]] * 3}, {"measure": None},
     {"rhythm": None}, {"until": 5}, {"until": "soon"}],
)  # fmt: skip
def test_what_is_no_plan_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        plan_from(PLAN.record() | wrong)
    with pytest.raises(ValueError):
        plan_from([])


def test_parts_without_words_are_left_out_and_the_others_keep_their_order() -> None:
    found = PLAN.parts("until", "what", "why", "plans")
    assert [words for _heading, words in found] == [
        "In the drawer at dinner.", "If it rings, then I pass the salt", "Dec. 31, 2026",
    ]  # fmt: skip
    assert PLAN.becomes(rhythm=Rhythm(NEVER, date(2026, 1, 1))).said("rhythm") == ""


def test_changes_are_told_part_by_part() -> None:
    after = PLAN.becomes(title="Phones out", until=None)
    assert changes(PLAN, after) == [["title", "Phones away", "Phones out"], ["until", "Dec. 31, 2026", ""]]
    assert changes(PLAN, PLAN.becomes(state=RESTING)) == []
    assert after.version == PLAN.version + 1


def test_it_is_over_when_it_is_done_or_let_go() -> None:
    assert [PLAN.becomes(state=state).is_over for state in (FINISHED, LET_GO, RESTING)] == [True, True, False]
    assert PLAN.is_open
