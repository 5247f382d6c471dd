"""4 Order: no event out of turn, nothing changed after sealing, nothing opened before its time."""

from datetime import datetime
from typing import TYPE_CHECKING

from sameside.engine import Event, Intent, Refusal, State, Step, due
from tests.engine.laws.turns import Asked, Floored

if TYPE_CHECKING:
    from tests.engine.laws.run import Run

ONCE = ("answered", "passed")


class Order:
    def __init__(self, run: "Run") -> None:
        self.run = run
        self.given: set[tuple[str, int]] = set()
        self.left: dict[int, int] = {}
        self.opened: dict[str, int] = {}
        self.sealed: dict[tuple[str, int], str] = {}
        self.talk: Floored | Asked | None = None
        self.paused: tuple[datetime, datetime | None] | None = None

    def decided(self, intent: Intent, result: Refusal | tuple[Event, ...]) -> None:
        if not isinstance(result, Refusal):
            assert all(event.at <= max(self.run.now, self.run.state.last_at or self.run.now) for event in result)

    def happened(self, before: State, event: Event) -> None:
        assert event.seat not in self.left, "somebody who left did something"
        assert not before.over, "something happened after the end"
        if event.kind in ONCE and event.seat is not None:
            self._given(before, event)
        elif event.kind == "met":
            self._met(before, event)
        elif event.kind == "left" and event.seat is not None:
            self.left[event.seat] = event.seq
        elif event.kind == "rang":
            self._rang(before, event)
        self._pauses(before, event)
        if self.talk and event.step == self.run.state.meeting == before.meeting:
            self.talk.follow(before, event)

    def rests(self, intent: Intent | None, events: tuple[Event, ...]) -> None:
        if not events:
            return
        for seat in self.run.state.seats:
            view = self.run.sees(seat)
            shown = [(past.step, one) for past in view.past for one in past.answers]
            shown += [(step, one) for step, answers in view.opened for one in answers]
            for step, one in shown:
                assert one.seat == seat or self._may_read(seat, step.id, step.audience, one.seat)
            for step, answers in view.opened:
                wanted = {s for (one, s) in self.given if one == step.id and self._may_read(seat, one, "sealed", s)}
                assert wanted <= {one.seat for one in answers}, "an opened answer is missing"

    def _may_read(self, reader: int, step: str, audience: str | None, author: int) -> bool:
        """Said a second time, from the log alone."""
        if audience == "circle":
            return True
        opened = self.opened.get(step)
        if audience != "sealed" or opened is None or self.run.exercise.step(step).option("meet"):
            return False
        return self.left.get(author, opened) >= opened and self.left.get(reader, opened) >= opened

    def _given(self, before: State, event: Event) -> None:
        assert before.pause is None
        assert before.begun is not None
        place = (event.step, event.seat or 0)
        assert place not in self.given, "answered twice"
        assert event.step not in self.opened, "answered after the opening"
        self.given.add(place)
        step = self.run.exercise.step(event.step)
        assert step.who in ("each", "anyone", before.roles[event.seat or 0])
        if step.audience == "sealed" and event.kind == "answered":
            assert len(event.body["seal"]) == 64

    def _met(self, before: State, event: Event) -> None:
        assert not before.meeting
        assert before.pause is None
        assert before.begun is not None
        step = self.run.exercise.step(event.step)
        here = self.run.exercise.index(step.id)
        assert all(before.places[seat] == here for seat in before.staying), "met before all were there"
        for one in step.option("of", ()) if step.kind == "open" else ():
            of = self.run.exercise.step(one)
            due_from = [seat for seat in before.present if of.who in ("each", before.roles[seat])]
            answered = all((one, seat) in self.given or before.answers[one, seat].passed for seat in due_from)
            assert answered, "opened before all had answered"
            self.opened.setdefault(one, event.seq)
            assert not of.option("meet") or event.body["lowest"] == self._lowest(before, of), "not at the lowest"
        talks = {"floor": Floored, "ask": Asked}
        self.talk = talks[step.kind](step, event) if step.kind in talks else None

    def _lowest(self, before: State, of: Step) -> str:
        """Said a second time, from the log and from who has not left."""
        points = list(of.option("points"))
        told = {event.seat: event.said for event in self.run.log if event.kind in ONCE and event.step == of.id}
        chosen = [(told.get(seat) or {}).get("point", points[0]) for seat in before.staying]
        return str(min(chosen, key=points.index))

    def _rang(self, before: State, event: Event) -> None:
        deadline = due(self.run.exercise, before)
        assert deadline is not None, "rang without a deadline"
        assert event.at == max(deadline, before.last_at or deadline), "rang at another time than its deadline"

    def _pauses(self, before: State, event: Event) -> None:
        if event.kind == "paused" and before.pause is None:
            self.paused = (event.at, due(self.run.exercise, before))
        elif event.kind == "resumed" and self.paused:
            start, deadline = self.paused
            wanted = deadline + (event.at - start) if deadline else None
            assert due(self.run.exercise, self.run.state) == wanted, "the pause was not added to the deadline"
            self.paused = None
        elif before.pause is not None:
            assert event.kind in ("paused", "rang", "left", "arrived", "stopped", "over"), f"{event.kind} in a pause"
