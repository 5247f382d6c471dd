"""People around a table, in any order, with any mischief: a state machine that Hypothesis drives."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from sameside.engine import Exercise
from sameside.engine.testing.play import answer_to
from tests.engine import strategies
from tests.engine.laws.run import Run

SMALL = st.integers(0, 11)
HOW_MANY = (1, 2, 2, 2, 3, 3, 3, 4, 4, 8)
PEOPLE = st.sampled_from(HOW_MANY)
HOW_LONG = (1, 40, 200, 1300, 90_000, 300_000, -4000)
SECONDS = st.sampled_from(HOW_LONG)


class Sitting(RuleBasedStateMachine):
    run: Run | None = None

    @initialize(data=st.data(), people=PEOPLE, pace=st.sampled_from(["live", "live", "own"]))
    def sit_down(self, data: Any, people: int, pace: str) -> None:
        self.begin(data.draw(strategies.exercises(people)), people, pace, data.draw(st.integers(0, 9)) > 0)

    def begin(self, exercise: Exercise, people: int, pace: str, at_once: bool) -> None:
        self.run = Run(exercise, people, pace)
        if at_once:
            for seat in range(people):
                self.run.move(seat, "arrive")
            self.run.move(0, "begin")

    def going(self) -> bool:
        return self.run is not None and not self.run.state.over

    @rule(who=SMALL, what=SMALL, variant=SMALL)
    @precondition(going)
    def one_moves(self, who: int, what: int, variant: int) -> None:
        run = self.run
        assert run
        able = [seat for seat in run.state.staying if run.main_moves(seat)]
        if able:
            seat = able[who % len(able)]
            moves = run.main_moves(seat)
            run.move(seat, moves[what % len(moves)], variant)

    @rule(variant=SMALL, passing=st.integers(0, 3))
    @precondition(going)
    def each_moves(self, variant: int, passing: int) -> None:
        run = self.run
        assert run
        for seat in run.state.staying:
            if not run.state.over and (moves := run.main_moves(seat)):
                passes = passing == 0 and "pass" in moves
                run.move(seat, "pass" if passes else moves[0], variant)

    @rule(who=SMALL, variant=SMALL, what=SMALL)
    @precondition(going)
    def one_does_what_is_not_offered(self, who: int, variant: int, what: int) -> None:
        run = self.run
        assert run
        step = run.sees(who % run.people).step
        kinds = strategies.TALK.get(step.kind if step else "", strategies.MEETING)
        run.move(who % run.people, kinds[what % len(kinds)], variant)

    @rule(who=SMALL, which=SMALL, variant=SMALL)
    @precondition(going)
    def one_answers_again(self, who: int, which: int, variant: int) -> None:
        run = self.run
        assert run
        seat = who % run.people
        given = [step for step, author in run.state.answers if author == seat and run.exercise.step(step).audience]
        if given:
            step = run.exercise.step(given[which % len(given)])
            body = answer_to(run.exercise, step)
            run.do(seat, "answer", {**body, "step": step.id, **({"text": run.token()} if "text" in body else {})})

    @rule(who=SMALL, variant=SMALL, kind=st.sampled_from(["go_without", "pause", "resume", "time_out", "arrive"]))
    @precondition(going)
    def one_waits(self, who: int, variant: int, kind: str) -> None:
        assert self.run
        self.run.move(who % self.run.people, kind, variant)

    @rule(who=SMALL, kind=st.sampled_from(["leave", "leave", "leave", "stop", "begin"]))
    @precondition(going)
    def one_goes(self, who: int, kind: str) -> None:
        assert self.run
        self.run.move(who % self.run.people, kind)

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: int) -> None:
        if self.run:
            self.run.wait(seconds)

    @rule(who=SMALL, seconds=SECONDS)
    @precondition(going)
    def one_has_waited_enough(self, who: int, seconds: int) -> None:
        assert self.run
        self.run.wait(abs(seconds))
        waiting = [seat for seat in self.run.state.staying if "go_without" in self.run.sees(seat).moves]
        if waiting:
            self.run.move(waiting[who % len(waiting)], "go_without")

    @rule(seat=strategies.SEATS, kind=st.sampled_from(strategies.KINDS), body=strategies.BODIES, here=st.booleans())
    def anything_at_all(self, seat: Any, kind: str, body: dict[str, Any], here: bool) -> None:
        run = self.run
        if run is None:
            return
        if here and type(seat) is int and seat in run.state.seats and (step := run.sees(seat).step):
            body = {**body, "step": step.id}
        if kind not in ("stop", "leave"):
            run.do(seat, kind, body)

    @rule(which=SMALL, kind=st.sampled_from(strategies.KINDS), body=strategies.BODIES)
    def a_key_comes_again(self, which: int, kind: str, body: dict[str, Any]) -> None:
        if self.run:
            self.run.repeat(which, kind, body)

    def teardown(self) -> None:
        if self.run:
            self.run.close()
