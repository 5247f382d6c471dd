"""`open`: sealed answers side by side."""

from sameside.engine.seal import in_words, seal_of
from tests.engine.examples import SEALED, step, table
from tests.engine.steps.asking import problems

OWN, TOGETHER = SEALED


def test_meeting_is_what_opens() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", text="Mine.")
    assert sitting.sees(0).opened == ()
    sitting.do(1, "pass")
    ((of, answers),) = sitting.sees(0).opened
    assert of == OWN
    assert [(one.seat, one.passed, one.said) for one in answers] == [(0, False, {"text": "Mine."}), (1, True, None)]
    assert sitting.sees(1).opened == sitting.sees(0).opened


def test_an_opened_seal_can_be_checked() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", text="Mine.")
    waiting = sitting.sees(0).past[0].answers[0]
    assert waiting.salt == ""
    sitting.do(1, "answer", text="Yours.")
    ((_, (mine, _yours)),) = sitting.sees(1).opened
    assert mine.seal == seal_of(mine.salt, "test-sitting", "own", 0, mine.said or {})
    assert mine.seal_words == waiting.seal_words == in_words(mine.seal)


def test_problems_are_named() -> None:
    assert problems(OWN, TOGETHER) == []
    for of in (None, [], "own", [1]):
        assert problems(OWN, step("open", "see", None, of=of)) == ["Step “see”: of must list the sealed steps to open."]
    unknown = ["Step “see” opens “x”, which is not an earlier sealed step."]
    assert problems(OWN, step("open", "see", None, of=["own", "x"])) == unknown
    assert problems(step("write", "x", "circle"), step("open", "see", None, of=["x"])) == unknown
    assert problems(OWN, step("open", "x", None, of=["x"])) == [
        "Step “x” opens “x”, which is not an earlier sealed step."
    ]
