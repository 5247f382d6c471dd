"""Whose turn it is, told a second time from the log alone."""

from collections import Counter

from sameside.engine import Event, State, Step


class Floored:
    """A talk: SPEAK -> SAY BACK -> CHECK -> [SENSE] -> MORE, and who was offered the floor how often."""

    def __init__(self, step: Step, met: Event) -> None:
        self.step = step
        self.holder, self.mirror, self.phase, self.backs = met.body["holder"], None, "speak", 0
        self.offered = Counter([self.holder])

    def follow(self, before: State, event: Event) -> None:
        name = event.kind.removeprefix("floor.")
        by_holder = {"spoke": "speak", "checked": "check", "more": "more", "passed": "speak more", "enough": "speak",
                     "longer": "speak more", "rested": "check say_back"}  # fmt: skip
        by_mirror = {"said_back": "say_back", "sense": "sense", "rather_not": "say_back sense"}
        if name in by_holder:
            assert event.seat == self.holder, f"{name} by someone without the floor"
            assert self.phase in by_holder[name].split(), f"{name} in {self.phase}"
        elif name in by_mirror:
            assert event.seat == self.mirror, f"{name} by someone who does not say back"
            assert self.phase in by_mirror[name].split(), f"{name} in {self.phase}"
        elif name in ("moved", "mirror"):
            assert event.seat is None
        getattr(self, f"_{name}", lambda *_: None)(before, event)

    def _spoke(self, before: State, event: Event) -> None:
        if self.step.option("say_back"):
            self._mirror(before, event)
            self.phase, self.backs = "say_back", 0
        else:
            self._passed(before, event)

    def _mirror(self, before: State, event: Event) -> None:
        self.mirror = event.body["mirror"]
        assert self.mirror in before.present
        assert self.mirror != self.holder

    def _said_back(self, before: State, event: Event) -> None:
        self.phase, self.backs = "check", self.backs + 1

    def _checked(self, before: State, event: Event) -> None:
        heard = event.body["verdict"] == "yes"
        self.phase = self._after_check() if heard else "say_back"

    def _rested(self, before: State, event: Event) -> None:
        assert self.backs >= 3, "let rest before three tries"
        self.phase = self._after_check()

    def _after_check(self) -> str:
        return "sense" if self.step.option("validate") else "more"

    def _sense(self, before: State, event: Event) -> None:
        self.phase = "more"

    _rather_not = _sense

    def _more(self, before: State, event: Event) -> None:
        self.phase = "speak"

    def _enough(self, before: State, event: Event) -> None:
        assert all(self.offered[seat] for seat in before.present), "ended before everyone had the floor"
        self.phase = "over"

    def _moved(self, before: State, event: Event) -> None:
        assert self.holder not in before.present or len(before.present) < 2, "the floor was taken away"
        self.offered[self.holder] -= 1
        self._passed(before, event)

    def _passed(self, before: State, event: Event) -> None:
        if event.body.get("over"):
            done = all(self.offered[seat] >= self.step.option("rounds") for seat in before.present)
            assert done or len(before.present) < 2, "over before everyone had their rounds"
            self.phase = "over"
            return
        self.holder, self.phase, self.mirror = event.body["holder"], "speak", None
        least = min(self.offered[seat] for seat in before.present)
        assert self.holder in before.present
        assert self.offered[self.holder] == least, "the floor twice before the others"
        waiting = [seat for seat in before.stage.queue if seat in before.present and self.offered[seat] == least]
        assert not waiting or self.holder == waiting[0], "the queue was passed over"
        self.offered[self.holder] += 1


class Asked:
    """A teller, an asker, and no more questions than the step allows."""

    def __init__(self, step: Step, met: Event) -> None:
        self.step = step
        self.teller, self.asker = met.body["teller"], met.body["asker"]
        self.phase, self.count, self.told = "tell", 0, []

    def follow(self, before: State, event: Event) -> None:
        name = event.kind.removeprefix("ask.")
        whose = {"told": (self.teller, "tell"), "asked": (self.asker, "ask"), "answered": (self.teller, "answer"),
                 "passed": (self.teller, "answer")}  # fmt: skip
        if name in whose:
            assert (event.seat, self.phase) == whose[name], f"{name} out of turn"
            self.count += name == "asked"
            self.phase = "answer" if name == "asked" else "ask"
            assert self.count <= self.step.option("questions"), "too many questions"
        elif name == "asker":
            self.asker = event.body["asker"]
            assert self.asker in before.present
            assert self.asker != self.teller
        elif name == "next":
            self._next(before, event)

    def _next(self, before: State, event: Event) -> None:
        by_teller = event.seat == self.teller
        by_asker = event.seat == self.asker and self.phase == "ask"
        assert event.seat is None or by_teller or by_asker, "ended by someone else"
        self.told.append(self.teller)
        if event.body.get("over"):
            assert all(seat in self.told for seat in before.present), "over before everyone had told"
            return
        self.teller, self.asker = event.body["teller"], event.body["asker"]
        assert self.teller in before.present
        assert self.teller not in self.told
        self.phase, self.count = "tell", 0
