"""2 Secrecy: a world that differs only in what a seat may not see looks the same to it."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sameside.engine import Event, Intent, Refusal, State, View, apply, decide, due, fold, seen_by
from sameside.engine.steps import meeting_of

if TYPE_CHECKING:
    from tests.engine.laws.run import Run

OTHER = {"text": "other words", "salt": "other salt"}
SWAPPED = {"answered": "passed", "passed": "answered"}
REHEARSED = "rehearse."


class Secrecy:
    def __init__(self, run: "Run") -> None:
        self.run = run
        self.twins = [State() for _ in range(run.people)]
        self.left: dict[int, int] = {}
        self.opened: dict[str, int] = {}
        self.last_seen: dict[int, View] = {}
        self.meets_low = any(step.option("meet") for step in run.exercise.steps)
        self.before: list[View] = []

    def decided(self, intent: Intent, result: Refusal | tuple[Event, ...]) -> None:
        """Also in what they are told, and in what follows from what they do."""
        self.before = [self.run.sees(seat) for seat in self.run.state.seats]
        if type(intent.seat) is int and 0 <= intent.seat < self.run.people:
            twin = self.twins[intent.seat]
            assert decide(self.run.exercise, twin, intent, self.run.now) == result, "an answer gave it away"

    def happened(self, before: State, event: Event) -> None:
        step = self.run.exercise.step(event.step) if event.step else None
        if event.kind == "left" and event.seat is not None:
            self.left[event.seat] = event.seq
        opens = event.kind == "met" and step is not None and step.kind == "open"
        if opens and step:
            for one in step.option("of"):
                if not self.run.exercise.step(one).option("meet"):
                    self.opened.setdefault(one, event.seq)
        for seat in range(self.run.people):
            if opens or self.meets_low:
                self.twins[seat] = fold(self.run.exercise, [self._disguised(one, seat) for one in self.run.log])
            else:
                self.twins[seat] = apply(self.run.exercise, self.twins[seat], self._disguised(event, seat))
            self._same(seat)

    def rests(self, intent: Intent | None, events: tuple[Event, ...]) -> None:
        if not events:
            return
        after = [self.run.sees(seat) for seat in self.run.state.seats]
        if self.before and all(self._is_hidden(event) for event in events):
            for seat, (was, now) in enumerate(zip(self.before, after, strict=True)):
                if seat != events[0].seat:
                    assert self._without_seals(was) == self._without_seals(now), f"{events[0].kind} left a trace"
        for seat in self.run.state.staying:
            self._same_refusals(seat)
        for seat in self.left:
            assert self.last_seen.setdefault(seat, after[seat]) == after[seat], "somebody who left learned something"

    def _same(self, seat: int) -> None:
        run, twin = self.run, self.twins[seat]
        assert seen_by(run.exercise, twin, seat) == run.sees(seat), f"{seat} could tell two worlds apart"
        assert due(run.exercise, twin) == due(run.exercise, run.state)
        assert twin.public_at == run.state.public_at, "something private counts as noticed by all"

    def _same_refusals(self, seat: int) -> None:
        """What one is told who would rather not wait does not tell what others did in silence."""
        if "go_without" in self.run.sees(seat).moves:
            for seconds in (170, 590):
                intent, later = Intent(seat, "go_without"), self.run.now + timedelta(seconds=seconds)
                ours = decide(self.run.exercise, self.run.state, intent, later)
                assert ours == decide(self.run.exercise, self.twins[seat], intent, later), "the refusal gave it away"

    def _disguised(self, event: Event, seat: int) -> Event:
        if event.seat not in (seat, None) and event.kind.startswith(REHEARSED):
            return replace(event, kind="rehearse.met", body={}, said=OTHER)
        if event.seat in (seat, None) or event.kind not in SWAPPED:
            return event
        step = self.run.exercise.step(event.step)
        if meeting_of(step) is not None or step.audience == "circle" or self._is_open(event, seat):
            return event
        if step.option("meet"):
            return self._as_low(event, seat)
        if step.audience == "sealed" and self.run.people == 2 and self.run.pace == "live":
            return replace(event, said=OTHER) if event.kind == "answered" else event
        body: dict[str, Any] = {name: value for name, value in event.body.items() if name != "seal"}
        kind = SWAPPED[event.kind]
        return replace(event, kind=kind, body=body, said=OTHER if kind == "answered" else None)

    def _as_low(self, event: Event, reader: int) -> Event:
        """Where all meet at the lowest, everybody else may have chosen what only the lowest of them chose."""
        points = self.run.exercise.step(event.step).option("points")
        chosen = [
            points.index(one.said["point"]) if one.said else 0
            for one in self.run.log
            if one.step == event.step
            and one.kind in SWAPPED
            and one.seat != reader
            and one.seat not in self._gone(event)
        ]
        low = min(chosen, default=0)
        told = {"point": points[low], "salt": "other salt"}
        if self.run.people == 2 and self.run.pace == "live":
            return replace(event, said=told) if event.kind == "answered" else event
        body = {name: value for name, value in event.body.items() if name != "seal"}
        passes = low == 0 and event.kind == "answered"
        return replace(event, kind="passed" if passes else "answered", body=body, said=None if passes else told)

    def _gone(self, event: Event) -> set[int]:
        """Who had left before all met there: their choice does not count."""
        met = next((one.seq for one in self.run.log if one.kind == "met" and self._opens(one.step, event.step)), None)
        return {seat for seat, seq in self.left.items() if met is None or seq < met}

    def _opens(self, step: str, of: str) -> bool:
        return of in (self.run.exercise.step(step).option("of") or ())

    def _is_open(self, event: Event, reader: int) -> bool:
        opened = self.opened.get(event.step)
        if opened is None or self.run.exercise.step(event.step).audience != "sealed":
            return False
        return self.left.get(event.seat or 0, opened) >= opened and self.left.get(reader, opened) >= opened

    def _is_hidden(self, event: Event) -> bool:
        if event.kind == "gather.ready" or event.kind.startswith(REHEARSED):
            return True
        step = self.run.exercise.step(event.step) if event.step else None
        return event.kind in SWAPPED and step is not None and step.audience != "circle"

    def _without_seals(self, view: View) -> View:
        """Two people in a live sitting may see that the other has sealed; nobody else may."""
        pair = self.run.people == 2 and self.run.pace == "live"
        return replace(view, waiting=replace(view.waiting, sealed=False, seal="")) if pair and view.waiting else view
