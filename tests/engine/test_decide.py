"""The one door for change."""

from datetime import timedelta

from sameside.engine import Intent, Judged, Refusal, State, decide, due, fold, judge, seated
from sameside.engine.testing.play import START, Table
from tests.engine.examples import SEALED, TALK, code, exercise, step, table


def kinds(sitting: Table, since: int = 0) -> list[str]:
    return [event.kind for event in sitting.log if event.seq > since]


def test_events_come_in_order_and_what_follows_comes_with_them() -> None:
    sitting = table(*SEALED)
    sitting.do(0, "answer", text="a")
    seq = sitting.state.seq
    sitting.do(1, "answer", text="b")
    assert kinds(sitting, seq) == ["answered", "met"]
    assert [event.seq for event in sitting.log] == list(range(1, len(sitting.log) + 1))
    assert {event.at for event in sitting.log} == {START}


def test_a_known_key_changes_nothing_and_belongs_to_one_seat() -> None:
    sitting = table(*SEALED)
    assert sitting.do(0, "answer", key="k", text="a") is None
    known = Intent(0, "stop", key="k")
    assert decide(sitting.exercise, sitting.state, known, sitting.now) == ()
    assert sitting.do(1, "answer", key="k", text="b") is None
    assert sum(event.key == "0:k" for event in sitting.log) == 1


def test_the_state_that_comes_along_is_what_the_events_amount_to() -> None:
    sitting = table(*SEALED)
    intent = Intent(0, "answer", {"step": sitting.exercise.steps[0].id, "text": "a"}, "k", "salt")
    judged = judge(sitting.exercise, sitting.state, intent, sitting.now)
    assert isinstance(judged, Judged)
    assert judged.events == decide(sitting.exercise, sitting.state, intent, sitting.now)
    assert judged.state == fold(sitting.exercise, judged.events, sitting.state) != sitting.state
    assert judge(sitting.exercise, judged.state, intent, sitting.now) == Judged((), judged.state)


def test_only_the_first_of_several_events_carries_the_key() -> None:
    sitting = Table(exercise(*SEALED, people=(1, 8)), 3, begin=False)
    sitting.do(0, "arrive")
    seq = sitting.state.seq
    sitting.do(0, "begin", key="k", without=True)
    assert [(event.kind, event.key) for event in sitting.log[seq:]] == [("left", "0:k"), ("left", ""), ("begun", "")]


def test_before_anything_was_written_everything_is_refused_without_harm() -> None:
    for kind, seat in (("tick", None), ("arrive", 0)):
        assert isinstance(decide(exercise(*SEALED), State(), Intent(seat, kind), START), Refusal)


def test_without_a_key_nothing_is_taken_for_known() -> None:
    sitting = table(step("write", audience="me"), step("write", "two", "me"), people=1)
    for name in ("one", "two"):
        result = decide(sitting.exercise, sitting.state, Intent(0, "pass", {"step": name}), sitting.now)
        assert not isinstance(result, Refusal)
        sitting._take(result)
    assert sitting.state.over == "finished"


def test_a_deadline_rings_at_its_own_time_before_what_is_done_later() -> None:
    sitting = table(step("quiet", audience=None, seconds=60))
    sitting.now += timedelta(minutes=5)
    seq = sitting.state.seq
    sitting.do(0, "go_on")
    assert kinds(sitting, seq) == ["rang", "gather.ready"]
    assert sitting.log[-2].at == START + timedelta(seconds=60)
    assert sitting.log[-2].step == "one"
    assert sitting.log[-1].at == sitting.now


def test_a_deadline_rings_in_the_moment_it_comes() -> None:
    sitting = table(step("quiet", audience=None, seconds=60))
    sitting.now += timedelta(seconds=59)
    assert code(sitting.do(None, "tick")) == "not-due"
    sitting.now += timedelta(seconds=1)
    assert sitting.do(None, "tick") is None
    assert due(sitting.exercise, sitting.state) is None


def test_a_break_rings_for_all_and_only_once() -> None:
    sitting = table(step("quiet", audience=None, seconds=60))
    sitting.do(0, "time_out", minutes=20)
    assert due(sitting.exercise, sitting.state) == START + timedelta(minutes=20)
    sitting.wait(minutes=21)
    assert sitting.log[-1].kind == "rang"
    assert sitting.log[-1].step == ""
    assert due(sitting.exercise, sitting.state) is None


def test_a_deadline_that_passed_while_the_other_spoke_rings_now() -> None:
    sitting = table(step("floor", turn_seconds=60, say_back=True, rounds=1))
    sitting.do(0, "speak", text="One.")
    sitting.now += timedelta(minutes=3)
    sitting.do(1, "pass")
    last = sitting.state.last_at
    sitting.do(None, "tick")
    assert sitting.log[-1].kind == "rang"
    assert sitting.log[-1].at == last == START + timedelta(minutes=3)


def test_time_does_not_run_backwards() -> None:
    sitting = table(step("write", audience="me"))
    sitting.now -= timedelta(hours=1)
    sitting.do(0, "pass")
    assert sitting.log[-1].at == START


def test_whoever_is_away_is_back_with_whatever_they_do() -> None:
    sitting = away()
    seq = sitting.state.seq
    sitting.do(1, "go_on")
    assert kinds(sitting, seq)[:2] == ["arrived", "gather.ready"]
    assert sitting.state.standing == ("here", "here")


def test_unless_they_leave() -> None:
    sitting = away()
    seq = sitting.state.seq
    sitting.do(1, "leave")
    assert kinds(sitting, seq)[0] == "left"


def test_a_refused_intent_changes_nothing_at_all() -> None:
    sitting = away()
    assert code(sitting.do(1, "speak")) == "unknown"
    assert sitting.state.standing == ("here", "away")


def test_a_forged_seat_is_refused() -> None:
    sitting = table(*SEALED)
    for seat in (-1, 2, None, True, "0"):
        result = decide(sitting.exercise, sitting.state, Intent(seat, "arrive"), sitting.now)  # type: ignore[arg-type]
        assert isinstance(result, Refusal)
        assert result.code == "not-seated"


def test_nothing_is_due_before_the_beginning_and_after_the_end() -> None:
    some = exercise(step("quiet", audience=None))
    assert due(some, State()) is None
    sitting = table(step("quiet", audience=None))
    sitting.do(0, "stop")
    assert due(sitting.exercise, sitting.state) is None
    assert code(sitting.do(None, "tick")) == "not-due"


def test_the_first_event_of_a_log_gives_roles_round_by_seat() -> None:
    event = seated("s", 3, "own", START, ("giver", "taker"))
    assert (event.seq, event.seat, event.kind) == (1, None, "seated")
    assert event.body == {"sitting": "s", "pace": "own", "roles": ["giver", "taker", "giver"]}
    assert seated("s", 2, "live", START).body["roles"] == ["", ""]


def away() -> Table:
    """Jonas (1) has gone away while they read together, and Maya (0) has asked for a break and is back."""
    sitting = table(step("quiet", "a", None, seconds=600), step("quiet", "b", None, seconds=600), people=2)
    sitting.do(0, "go_on")
    sitting.wait(minutes=30)
    assert sitting.do(0, "go_without") is None
    assert sitting.state.standing == ("here", "away")
    return sitting


def test_a_talk_is_not_due_while_the_other_says_back() -> None:
    sitting = Table(TALK, 2)
    sitting.do(0, "pass")
    sitting.do(1, "pass")
    assert due(TALK, sitting.state) == START + timedelta(seconds=120)
    sitting.do(0, "speak", text="One.")
    assert due(TALK, sitting.state) is None
