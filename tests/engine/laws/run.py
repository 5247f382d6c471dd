"""A sitting under watch: every event and every state is held against the laws."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sameside.engine import (
    Event,
    Exercise,
    Intent,
    Judged,
    Refusal,
    State,
    View,
    apply,
    decide,
    fold,
    judge,
    seated,
    seen_by,
)
from sameside.engine.testing.play import ANSWERS, START, body_for
from tests.engine.laws.kept import Kept
from tests.engine.laws.order import Order
from tests.engine.laws.progress import Progress
from tests.engine.laws.secrecy import Secrecy

MAIN_LAST = ("pause", "leave", "stop", "go_without", "time_out", "resume")


class Run:
    def __init__(self, exercise: Exercise, people: int, pace: str) -> None:
        self.exercise, self.people, self.pace, self.now = exercise, people, pace, START
        self.log: list[Event] = []
        self.state, self.replayed = State(), State()
        self.sent: list[Intent] = []
        self.tokens = 0
        self.seen_at, self.seen = self.state, dict[int, View]()
        self.watchers = [Order(self), Kept(self), Secrecy(self), Progress(self)]
        self.take((seated("sitting", people, pace, START, exercise.roles),), None)

    def sees(self, seat: int) -> View:
        """What a seat sees now; looked up once for each state."""
        if self.seen_at is not self.state:
            self.seen_at, self.seen = self.state, {}
        if seat not in self.seen:
            self.seen[seat] = seen_by(self.exercise, self.state, seat)
        return self.seen[seat]

    def token(self) -> str:
        self.tokens += 1
        return f"w{self.tokens}w"

    def do(self, seat: Any, kind: str, body: Mapping[str, Any], key: str | None = None) -> Refusal | tuple[Event, ...]:
        key = self.token() if key is None else key
        intent = Intent(seat, kind, body, key, salt=f"salt{self.tokens}")
        before = self.state
        result = decide(self.exercise, before, intent, self.now)
        assert self.state is before
        for watcher in self.watchers:
            watcher.decided(intent, result)
        if not isinstance(result, Refusal):
            judged = judge(self.exercise, before, intent, self.now)
            self.take(result, intent)
            assert judged == Judged(result, self.state), "what was judged is not what the events amount to"
            self._once(intent, result)
        return result

    def take(self, events: tuple[Event, ...], intent: Intent | None) -> None:
        for event in events:
            before = self.state
            self.log.append(event)
            self.state = apply(self.exercise, before, event)
            self._replay(before, event)
            for watcher in self.watchers:
                watcher.happened(before, event)
        for watcher in self.watchers:
            watcher.rests(intent, events)

    def move(self, seat: int, kind: str, variant: int = 0) -> Refusal | tuple[Event, ...]:
        return self.do(seat, kind, self.body(seat, kind, variant))

    def body(self, seat: int, kind: str, variant: int) -> dict[str, Any]:
        view = self.sees(seat)
        fits = view.step is not None and (kind != "answer" or view.step.kind in ANSWERS)
        body = vary(body_for(self.exercise, view, kind) if fits else {}, view, variant, self.token())
        if kind == "time_out":
            body = {"minutes": (20, 60, 1440)[variant % 3]}
        return {**body, "step": view.step.id} if view.step else body

    def main_moves(self, seat: int) -> list[str]:
        return [move for move in self.sees(seat).moves if move not in MAIN_LAST]

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.do(None, "tick", {}, "")

    def _replay(self, before: State, event: Event) -> None:
        """1 Replay. The log is dense, in order of time, and says the same after it was stored."""
        assert event.seq == before.seq + 1
        assert before.last_at is None or event.at >= before.last_at, "an event before the last one"
        stored = Event.from_record(json.loads(json.dumps(event.record())))
        assert stored == event
        self.replayed = apply(self.exercise, self.replayed, stored)
        assert self.replayed == self.state, "the stored log replays to another state"

    def _once(self, intent: Intent, events: tuple[Event, ...]) -> None:
        """6 Once. A known key changes nothing, whatever comes with it."""
        if events and intent.key:
            self.sent.append(intent)
            assert decide(self.exercise, self.state, intent, self.now) == (), "the same intent was taken twice"

    def repeat(self, which: int, kind: str, body: Mapping[str, Any]) -> None:
        if self.sent:
            known = self.sent[which % len(self.sent)]
            if known.kind == "arrive" or kind == "arrive":
                return
            again = Intent(known.seat, kind, body, known.key, salt="other")
            assert decide(self.exercise, self.state, again, self.now) == (), "a known key was taken twice"

    def close(self) -> None:
        """The whole log once more, from its stored form, also with every word erased."""
        stored = [Event.from_record(json.loads(json.dumps(event.record()))) for event in self.log]
        assert fold(self.exercise, stored) == self.state
        erased = fold(self.exercise, [Event(**{**vars(event), "said": None}) for event in stored])
        assert (erased.places, erased.standing, erased.meeting, erased.over) == (
            self.state.places, self.state.standing, self.state.meeting, self.state.over,
        )  # fmt: skip
        for seat in self.state.seats:
            seen_by(self.exercise, erased, seat)
        self.play_on()
        assert self.state.over, "it did not come to its end"

    def play_on(self) -> None:
        """7 Termination, from wherever it stands: those who are here go on without the others."""
        for _ in range(400):
            if self.state.over:
                return
            if not any(self._try_each(seat) for seat in self.state.staying):
                self.wait(80 * 3600)
                assert any(self._accepted(seat, "resume", "go_without", "arrive") for seat in self.state.staying), (
                    "stuck"
                )

    def _try_each(self, seat: int) -> bool:
        if self.state.standing[seat] == "away" and any(one == "here" for one in self.state.standing):
            return False
        shown = self.sees(seat).stage or {}
        if shown.get("accepted") or shown.get("passed"):
            return False
        if self.state.begun is None and "begin" in self.sees(seat).moves:
            missing = [other for other in self.state.staying if self.state.standing[other] == "awaited"]
            return bool(missing) and self._accepted(missing[0], "arrive") or self._accepted(seat, "begin")
        moves = [move for move in self.main_moves(seat) if move not in ("ask_floor", "unask_floor", "longer", "more")]
        wanted = "pass_floor" if "pass_floor" in moves else moves[0] if moves else ""
        return bool(wanted) and self._accepted(seat, wanted)

    def _accepted(self, seat: int, *kinds: str) -> bool:
        return any(bool(not isinstance(got := self.move(seat, kind, 1), Refusal) and got) for kind in kinds)


def vary(body: dict[str, Any], view: View, variant: int, token: str) -> dict[str, Any]:
    """The same kind of body, with words of its own."""
    found = dict(body)
    if "text" in found:
        most = (view.target or view.step).option("max", 4000) if view.step else 4000
        ask = view.step is not None and view.step.kind == "ask"
        found["text"] = f"What of {token}?" if ask else f"{token} {found['text']}"[:most]
    if "lines" in found:
        found["lines"] = [f"{line} {token}" for line in found["lines"]]
    if "value" in found:
        found["value"] = variant % 11
    if "options" in found and view.step is not None:
        options = (view.target or view.step).option("options")
        found["options"] = [options[variant % len(options)]]
    if "point" in found and view.step is not None:
        points = (view.target or view.step).option("points")
        found["point"] = points[(variant + view.seat) % len(points)]
    if "verdict" in found:
        found["verdict"] = ("no", "yes", "partly", "no")[variant % 4]
        found["text"] = f"Rather {token}"
    return found
