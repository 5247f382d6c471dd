"""`rehearse`: a short talk with the simulated partner, alone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sameside.engine import Exercise, Step, seen_by
from sameside.engine.events import Event
from sameside.engine.exercise import NotLent
from sameside.engine.fold import fold
from sameside.engine.testing.play import START, Table, play_through
from tests.engine.examples import code, exercise, step
from tests.engine.steps.asking import problems


def partner(character: str, texts: Sequence[str], seed: str) -> dict[str, Any]:
    return {"name": character.title(), "lines": [f"{len(texts)} turns, lately {''.join(texts[-1:])}"], "seed": seed}


def rehearsal(id: str = "one", lent: Any = partner, **options: Any) -> Step:
    given = {"character": ("jun", "leila"), "turns": 2, **options}
    return Step(id, "rehearse", "me", options=given, lent=lent)


def table(*steps: Step, people: int = 1) -> Table:
    return Table(exercise(*(steps or (rehearsal(), step("read", "end", None)))), people)


def stage(table: Table, seat: int = 0) -> Any:
    return table.sees(seat).stage


def test_one_meets_somebody_talks_and_takes_a_sentence_along() -> None:
    sitting = table()
    assert sitting.sees(0).moves[:2] == ("meet", "pass")
    assert stage(sitting) == {"turn": 1, "still": 2, "begun": False, "met": None, "turns": (), "left": ()}
    sitting.do(0, "meet", character="leila")
    assert stage(sitting)["met"] == {
        "character": "leila", "name": "Leila", "lines": ["0 turns, lately "], "seed": "test-sitting|one|0",
    }  # fmt: skip
    assert sitting.sees(0).moves[:2] == ("say", "pass")
    sitting.do(0, "say", text=" Are we okay? ")
    assert sitting.sees(0).moves[:4] == ("say", "answer", "back", "pass")
    assert stage(sitting)["turns"][0] == {
        "text": "Are we okay?", "name": "Leila", "lines": ["1 turns, lately Are we okay?"], "seed": "test-sitting|one|0",
    }  # fmt: skip
    sitting.do(0, "say", text="I missed you.")
    assert stage(sitting)["turns"][1]["lines"] == ["2 turns, lately I missed you."]
    assert (stage(sitting)["turn"], stage(sitting)["still"]) == (3, 0)
    assert sitting.sees(0).moves[:3] == ("answer", "back", "pass")
    assert code(sitting.do(0, "say", text="More")) == "enough-said"
    sitting.do(0, "answer", text=" I missed you. ")
    (past,) = sitting.sees(0).past
    assert past.answers[0].said == {"text": "I missed you."}
    assert past.stage is not None
    assert len(past.stage["turns"]) == 2


def test_who_leaves_in_the_middle_of_it_keeps_what_was_said() -> None:
    sitting = table(people=2)
    sitting.do(0, "meet", character="leila")
    sitting.do(0, "say", text="Are we okay?")
    assert sitting.sees(0).past == ()
    sitting.do(0, "leave")
    (past,) = sitting.sees(0).past
    assert past.stage is not None
    assert [turn["text"] for turn in past.stage["turns"]] == ["Are we okay?"]


def test_what_the_partner_is_told_is_everything_said_so_far() -> None:
    heard: list[tuple[str, tuple[str, ...]]] = []
    lent = lambda character, texts, seed: heard.append((character, texts)) or {}  # noqa: E731
    sitting = table(rehearsal(lent=lent, turns=3), step("read", "end", None))
    sitting.do(0, "meet", character="jun")
    for text in ("One.", "Two."):
        sitting.do(0, "say", text=text)
    assert heard == [("jun", ()), ("jun", ("One.",)), ("jun", ("One.", "Two."))]


def test_while_nobody_can_be_lent_it_says_so_and_one_may_still_go_on() -> None:
    there = True

    def lent(character: str, texts: Sequence[str], seed: str) -> dict[str, Any]:
        if not there:
            raise NotLent
        return partner(character, texts, seed)

    sitting = table(rehearsal(lent=lent), rehearsal("two", lent=lent), step("read", "end", None))
    sitting.do(0, "meet", character="jun")
    sitting.do(0, "say", text="One.")
    there = False
    before = stage(sitting)
    assert code(sitting.do(0, "say", text="Two.")) == "partner-away"
    assert stage(sitting) == before
    sitting.do(0, "answer", text="One.")
    assert code(sitting.do(0, "meet", character="jun")) == "partner-away"
    sitting.do(0, "pass")
    there_now = sitting.sees(0).step
    assert there_now is not None
    assert there_now.id == "end"


def test_one_may_go_back_to_a_turn_and_what_was_left_stays_readable() -> None:
    sitting = table()
    sitting.do(0, "meet", character="jun")
    sitting.do(0, "say", text="You never help.")
    sitting.do(0, "say", text="Never.")
    assert sitting.do(0, "back", to="1") is None
    assert sitting.log[-1].kind == "rehearse.back"
    assert stage(sitting)["turns"] == ()
    ((turn, left),) = stage(sitting)["left"]
    assert (turn, [one["text"] for one in left]) == (1, ["You never help.", "Never."])
    sitting.do(0, "say", text="I'm tired.")
    sitting.do(0, "say", text="Could you cook?")
    sitting.do(0, "back", to=2)
    assert [one["text"] for one in stage(sitting)["turns"]] == ["I'm tired."]
    assert [turn for turn, _ in stage(sitting)["left"]] == [1, 2]


def test_one_may_go_back_many_times_but_not_for_ever() -> None:
    sitting = table()
    sitting.do(0, "meet")
    for _ in range(24):
        assert sitting.do(0, "say", text="Hello.") is None
        assert "back" in sitting.sees(0).moves
        assert sitting.do(0, "back", to=1) is None
    sitting.do(0, "say", text="Hello.")
    before = stage(sitting)
    assert sitting.sees(0).moves[:3] == ("say", "answer", "pass")
    assert code(sitting.do(0, "back", to=1)) == "tried-enough"
    assert stage(sitting) == before
    assert sitting.do(0, "answer") is None


def test_a_step_back_must_lead_to_a_turn() -> None:
    sitting = table()
    sitting.do(0, "meet", character="jun")
    sitting.do(0, "say", text="Hello.")
    for wrong in (0, 2, -1):
        assert code(sitting.do(0, "back", to=wrong)) == "moved-on"
    assert code(sitting.do(0, "back", to="x")) == "bad-number"
    assert code(sitting.do(0, "back")) == "bad-number"


def test_one_person_sits_down_and_stays() -> None:
    sitting = table()
    for wrong in ("kwame", ["jun", "leila"]):
        assert code(sitting.do(0, "meet", character=wrong)) == "bad-choice"
    sitting.do(0, "meet")
    assert stage(sitting)["met"]["character"] == "jun"
    assert code(sitting.do(0, "meet", character="leila")) == "moved-on"


def test_nothing_is_said_to_nobody_and_no_turn_twice() -> None:
    sitting = table()
    assert code(sitting.do(0, "say", text="Hello?")) == "moved-on"
    assert code(sitting.do(0, "back", to=1)) == "moved-on"
    assert code(sitting.do(0, "answer", text="x")) == "say-first"
    sitting.do(0, "meet")
    assert code(sitting.do(0, "answer", text="x")) == "say-first"
    assert code(sitting.do(0, "say", text=" ")) == "empty"
    assert code(sitting.do(0, "say", text="x" * 601)) == "too-long"
    assert sitting.do(0, "say", text="x" * 600, turn="1") is None
    assert code(sitting.do(0, "say", text="Again.", turn="1")) == "moved-on"
    assert code(sitting.do(0, "answer", text="x" * 401)) == "too-long"
    assert sitting.do(0, "answer", text="x" * 400) is None


def test_the_sentence_to_take_along_may_be_left_out() -> None:
    sitting = table()
    sitting.do(0, "meet")
    assert sitting.do(0, "say", text="?") is None
    sitting.do(0, "answer")
    assert sitting.sees(0).past[0].answers[0].said == {}
    assert code(sitting.do(0, "say", text="More.", step="one")) == "not-here"


def test_after_the_answer_nothing_more_is_rehearsed() -> None:
    sitting = table(rehearsal(), step("write", "end", "me"))
    sitting.do(0, "pass")
    held = replace(sitting.state, places=(0,))
    sitting.state = held
    for kind in ("meet", "say", "back"):
        assert code(sitting.do(0, kind, text="x", to=1)) == "answered"


def test_nobody_else_sees_or_notices_anything() -> None:
    sitting = table(rehearsal(), step("read", "end", None, together=True), people=2)
    before, noticed = sitting.sees(1), sitting.state.public_at
    sitting.wait(seconds=5)
    sitting.do(0, "meet")
    sitting.do(0, "say", text="Only mine.")
    sitting.do(0, "back", to=1)
    assert sitting.sees(1) == before
    assert sitting.state.public_at == noticed
    assert "Only mine." not in repr(sitting.sees(1))
    assert "Only mine." in repr(sitting.sees(0))


def test_each_rehearses_alone_with_a_seed_of_their_own() -> None:
    sitting = table(rehearsal(), people=2)
    for seat in (0, 1):
        sitting.do(seat, "meet")
    assert [stage(sitting, seat)["met"]["seed"] for seat in (0, 1)] == ["test-sitting|one|0", "test-sitting|one|1"]


def test_it_stays_readable_after_leaving_stopping_and_going_on() -> None:
    for leaving in ("leave", "stop"):
        sitting = table()
        sitting.do(0, "meet")
        sitting.do(0, "say", text="Only mine.")
        assert sitting.sees(0).past == ()
        sitting.do(0, leaving)
        (past,) = sitting.sees(0).past
        assert past.stage is not None
        assert past.stage["turns"][0]["text"] == "Only mine."


def test_words_that_were_erased_leave_a_talk_that_still_folds() -> None:
    sitting = table()
    sitting.do(0, "meet")
    sitting.do(0, "say", text="Only mine.")
    sitting.do(0, "back", to=1)
    sitting.do(0, "say", text="Also mine.")
    erased = fold(sitting.exercise, [replace(event, said=None) for event in sitting.log])
    shown = seen_by(sitting.exercise, erased, 0).stage
    assert shown is not None
    assert (shown["begun"], shown["met"], shown["turns"], shown["left"]) == (True, None, (None,), ((1, (None,)),))


def test_talking_on_after_erased_words_does_no_harm() -> None:
    heard: list[tuple[str, tuple[str, ...]]] = []
    lent = lambda character, texts, seed: heard.append((character, texts)) or {}  # noqa: E731
    sitting = table(rehearsal(lent=lent))
    sitting.do(0, "meet")
    sitting.do(0, "say", text="Only mine.")
    sitting.state = fold(sitting.exercise, [replace(event, said=None) for event in sitting.log])
    assert sitting.do(0, "say", text="Hm.") is None
    assert heard[-1] == ("", ("", "Hm."))
    assert stage(sitting)["turns"][1] == {"text": "Hm."}


def test_where_no_partner_was_lent_only_the_sentence_is_asked_for() -> None:
    sitting = table(rehearsal(lent=None), step("read", "end", None))
    assert sitting.sees(0).moves[:2] == ("answer", "pass")
    assert code(sitting.do(0, "meet", character="jun")) == "moved-on"
    log = [*sitting.log, Event(sitting.state.seq + 1, START, 0, "rehearse.met", "one", said={"character": "jun"})]
    met = fold(sitting.exercise, log)
    sitting.state = met
    assert code(sitting.do(0, "say", text="Hello.")) == "moved-on"
    assert sitting.do(0, "answer", text="I'm tired.") is None


def test_it_is_played_to_its_end_by_those_who_talk_and_those_who_pass() -> None:
    some: Exercise = exercise(rehearsal(turns=3), rehearsal("two"))
    for people in (1, 3):
        talked = play_through(some, people, "answers")
        assert {len(held.turns) for (name, _), held in talked.held.items() if name == "one"} == {3}
        assert not play_through(some, people, "passes").held


def test_problems_are_named() -> None:
    assert problems(rehearsal()) == []
    assert problems(replace(rehearsal(turns=13, character=()), audience="circle")) == [
        "Step “one” can only have the audience me.",
        "Step “one”: character must list at least 1 different ids.",
        "Step “one”: turns must be a whole number from 2 to 12.",
    ]
    assert problems(rehearsal(turns=2)) == problems(rehearsal(turns=12)) == []
    assert problems(rehearsal(turns=1)) == ["Step “one”: turns must be a whole number from 2 to 12."]
    eight = table(Step("one", "rehearse", "me", options={"character": ("jun",)}, lent=partner))
    assert stage(eight)["still"] == 8
