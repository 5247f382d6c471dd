"""`agree`: one drafts, the others accept or change."""

from datetime import date

import pytest

from sameside.engine.testing.script import act_out
from tests.engine.examples import code, exercise, step, table
from tests.engine.steps.asking import problems

PLAIN = exercise(step("agree"), step("write", "after", "me"))
CAST = "Cast: Maya, Jonas, Ada\n"


def agreements(sitting: object) -> object:
    return sitting.sees(0).agreements  # type: ignore[attr-defined]


def test_it_ends_when_all_have_accepted_the_same_words() -> None:
    sitting = act_out(PLAIN, CAST + "Maya may: draft, pass\nMaya proposes: One\nMaya may: draft, go_without\nJonas may: accept, draft, pass\n"
                      "Jonas agrees\nAda proposes: Two\nMaya may: accept, draft, pass\nJonas agrees\nMaya is at one\nMaya agrees\nMaya is at after")  # fmt: skip
    draft = sitting.state.stages["one"]
    assert (draft.version, draft.by, draft.said, draft.agreed) == (2, 2, {"text": "Two"}, True)
    sitting.do(0, "stop")
    assert agreements(sitting) == (("one", None),)


def test_one_alone_agrees_with_themselves() -> None:
    assert act_out(PLAIN, "Cast: Maya\nMaya proposes: Tea at nine").state.stages["one"].agreed


def test_a_day_to_look_again_is_set() -> None:
    sitting = act_out(
        exercise(step("agree", review_days=14)), "Cast: Maya\nMaya proposes: Tea at nine\nIt is over: finished"
    )
    assert agreements(sitting) == (("one", date(2026, 3, 15)),)
    assert sitting.sees(0).past[0].stage == {
        "version": 1, "by": 0, "text": "Tea at nine", "accepted": True, "passed": False, "agreed": True,
        "review_on": date(2026, 3, 15),
    }  # fmt: skip


def test_with_one_who_would_rather_not_there_is_no_agreement() -> None:
    sitting = act_out(PLAIN, CAST + "Maya proposes: One\nJonas passes\nAda agrees")
    assert not sitting.state.stages["one"].agreed
    assert agreements(sitting) == ()


def test_if_nobody_wants_to_there_is_none_either() -> None:
    sitting = act_out(PLAIN, CAST + "Maya passes\nJonas passes\nAda passes\nMaya is at after")
    assert not sitting.state.stages["one"].agreed
    assert sitting.sees(0).past[0].stage == {
        "version": 0, "by": None, "text": None, "accepted": False, "passed": True, "agreed": False, "review_on": None,
    }  # fmt: skip


def test_whoever_leaves_no_longer_counts() -> None:
    assert act_out(PLAIN, CAST + "Maya proposes: One\nJonas passes\nAda agrees\n").state.stages["one"].agreed is False
    assert (
        act_out(PLAIN, CAST + "Maya proposes: One\nJonas passes\nJonas leaves\nAda agrees").state.stages["one"].agreed
    )


def test_nobody_is_bound_while_they_are_away() -> None:
    script = CAST + "Maya proposes: One\nAda agrees\n(4 minutes pass)\nMaya goes on without"
    assert not act_out(PLAIN, script).state.stages["one"].agreed


def test_one_may_come_round() -> None:
    sitting = act_out(
        PLAIN, CAST + "Maya passes\nMaya may: draft, go_without\nJonas proposes: One\nMaya agrees\nAda agrees"
    )
    assert sitting.state.stages["one"].agreed
    again = act_out(PLAIN, CAST + "Maya passes\nMaya proposes: One\nJonas agrees\nAda agrees")
    assert again.state.stages["one"].agreed


@pytest.mark.parametrize("how", ["Maya proposes: One", "Jonas proposes: One\nMaya agrees"])
def test_whoever_has_come_round_no_longer_passes(how: str) -> None:
    sitting = act_out(PLAIN, CAST + "Maya passes\n" + how)
    stage = sitting.sees(0).stage
    assert stage
    assert (stage["accepted"], stage["passed"]) == (True, False)


def test_one_may_step_back() -> None:
    sitting = act_out(PLAIN, CAST + "Maya proposes: One\nMaya passes\nJonas agrees\nAda agrees")
    assert not sitting.state.stages["one"].agreed
    assert sitting.state.stages["one"].accepted == {1, 2}


def test_nobody_accepts_words_they_have_not_seen() -> None:
    sitting = table(step("agree"))
    assert code(sitting.do(0, "accept", version=0)) == "moved-on"
    sitting.do(0, "draft", text="One", version=0)
    assert code(sitting.do(1, "accept", version=0)) == "moved-on"
    assert code(sitting.do(1, "draft", text="Two", version=0)) == "moved-on"
    assert code(sitting.do(1, "draft", text="Two")) == "bad-number"
    assert code(sitting.do(0, "accept", version=1)) == "answered"
    assert code(sitting.do(0, "speak", text="x")) == "unknown"
    sitting.do(1, "pass")
    assert sitting.state.over == "finished"


def test_nobody_passes_twice() -> None:
    sitting = table(step("agree"))
    sitting.do(0, "pass")
    assert code(sitting.do(0, "pass")) == "answered"


@pytest.mark.parametrize(("text", "refusal"), [("ab", "too-short"), ("abcdef", "too-long"), ("", "empty"), ("abc", "")])
def test_words_are_as_long_as_the_author_says(text: str, refusal: str) -> None:
    assert code(table(step("agree", min=3, max=5)).do(0, "draft", text=text, version=0)) == refusal


def test_without_options_an_agreement_has_a_thousand_characters() -> None:
    assert code(table(step("agree")).do(0, "draft", text="a" * 1001, version=0)) == "too-long"
    assert code(table(step("agree")).do(0, "draft", text="", version=0)) == "empty"
    for length in (1, 1000):
        assert code(table(step("agree")).do(0, "draft", text="a" * length, version=0)) == ""


def test_problems_are_named() -> None:
    assert problems(step("agree", review_days=365, min=1, max=1000)) == []
    assert problems(step("agree")) == []
    assert problems(step("agree", audience="me")) == ["Step “one” can only have the audience circle."]
    assert problems(step("agree", review_days=366, min=0, max=1001)) == [
        "Step “one”: review_days must be a whole number from 0 to 365.",
        "Step “one”: min must be a whole number from 1 to 1000.",
        "Step “one”: max must be a whole number from 1 to 1000.",
    ]
