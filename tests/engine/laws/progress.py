"""3 Progress: nobody is stuck because somebody else left, passed or lost the network."""

from datetime import timedelta
from typing import TYPE_CHECKING

from sameside.engine import Event, Intent, Refusal, State, decide, due

if TYPE_CHECKING:
    from tests.engine.laws.run import Run

LATER = timedelta(hours=80)
NOT_A_WAY_ON = ("pause", "leave", "stop", "time_out", "ask_floor", "unask_floor", "longer")
MAY_BE_EARLY = {"wait-longer", "too-few", "not-begun"}


class Progress:
    def __init__(self, run: "Run") -> None:
        self.run = run

    def decided(self, intent: Intent, result: Refusal | tuple[Event, ...]) -> None:
        pass

    def happened(self, before: State, event: Event) -> None:
        pass

    def rests(self, intent: Intent | None, events: tuple[Event, ...]) -> None:
        state = self.run.state
        if not events or state.over:
            return
        assert state.staying, "nobody is left, and it is not over"
        if intent and intent.kind == "go_without":
            self._waits_no_more(intent, events)
        ways = {seat: self._ways(seat) for seat in state.staying}
        assert any(ways.values()) or due(self.run.exercise, state), "nobody can do anything"
        for seat in state.staying:
            view = self.run.sees(seat)
            if view.phase in ("step", "waiting", "paused") and state.standing[seat] == "here":
                assert ways[seat] or self._at_last(seat), f"{seat} is stuck at {view.step and view.step.id}"

    def _waits_no_more(self, intent: Intent, events: tuple[Event, ...]) -> None:
        gone = {seat for event in events if event.kind == "away" for seat in event.body["who"]}
        again = decide(self.run.exercise, self.run.state, Intent(intent.seat, "go_without"), self.run.now + LATER)
        if not isinstance(again, Refusal):
            who = {seat for event in again if event.kind == "away" for seat in event.body["who"]}
            assert not gone & who, "still waiting for somebody who is away"

    def _ways(self, seat: int) -> list[str]:
        """What this seat can do to go on; on the way, every move on offer is found to be a true one."""
        found = []
        for move in self.run.sees(seat).moves:
            if move in NOT_A_WAY_ON and self.run.tokens % 4:
                continue
            result = self._tried(seat, move)
            if isinstance(result, Refusal):
                assert result.code in MAY_BE_EARLY, f"{move} is offered to {seat} and refused: {result.code}"
            elif result and move not in NOT_A_WAY_ON:
                found.append(move)
        return found

    def _at_last(self, seat: int) -> bool:
        return any(not isinstance(self._tried(seat, move, later=True), Refusal) for move in ("go_without", "resume"))

    def _tried(self, seat: int, move: str, later: bool = False) -> Refusal | tuple[Event, ...]:
        run = self.run
        intent = Intent(seat, move, run.body(seat, move, 1))
        return decide(run.exercise, run.state, intent, run.now + LATER if later else run.now)
