"""5 Nothing lost: what was taken in stays, and whoever said it can always read it."""

from typing import TYPE_CHECKING, Any

from sameside.engine import Event, Intent, Refusal, State

if TYPE_CHECKING:
    from tests.engine.laws.run import Run


class Kept:
    def __init__(self, run: "Run") -> None:
        self.run = run
        self.answers: dict[tuple[int, str], Any] = {}
        self.words: list[tuple[int, str]] = []

    def decided(self, intent: Intent, result: Refusal | tuple[Event, ...]) -> None:
        pass

    def happened(self, before: State, event: Event) -> None:
        if event.seat is None:
            return
        if event.kind == "answered" and event.said is not None:
            assert (event.seat, event.step) not in self.answers, "answered twice"
            self.answers[event.seat, event.step] = {name: v for name, v in event.said.items() if name != "salt"}
        elif event.said and "text" in event.said and event.kind != "agree.drafted":
            self.words.append((event.seat, str(event.said["text"])))

    def rests(self, intent: Intent | None, events: tuple[Event, ...]) -> None:
        if not events:
            return
        for seat in self.run.state.seats:
            view = self.run.sees(seat)
            own = {past.step.id: one.said for past in view.past for one in past.answers if one.seat == seat}
            for (author, step), said in self.answers.items():
                assert author != seat or own.get(step) == said, f"{seat} cannot read their answer to {step}"
            told = [text for author, text in self.words if author == seat]
            if told:
                page = repr((view.stage, view.past))
                assert all(text in page for text in told), f"{seat} cannot read what they said"
