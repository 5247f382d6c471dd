"""The laws of the engine over many thousand random sittings, with the counts.

PYTHONPATH=src python -m bench.laws [sittings by the die] [batches of 500 by Hypothesis]
"""

import sys
import time
from collections import Counter

from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.engine.laws.chance import one_sitting
from tests.engine.laws.machine import Sitting
from tests.engine.test_laws import BATCHES, LONG

SITTINGS = 10_000
counts: Counter[str] = Counter()


def count(sitting: Sitting, by: str) -> None:
    if run := sitting.run:
        counts.update({by: 1, "events": len(run.log), "intents": run.tokens, f"over: {run.state.over}": 1})
        counts.update(f"met: {run.exercise.step(one.step).kind}" for one in run.log if one.kind == "met")
        counts.update(one.kind for one in run.log if one.kind in ("left", "away", "paused", "rang", "caught_up"))


class Counted(Sitting):
    def teardown(self) -> None:
        super().teardown()
        count(self, "by Hypothesis")


def breaks_by_die(sittings: int) -> int:
    breaks = 0
    for seed in range(1, sittings + 1):
        try:
            count(one_sitting(1_000_000 + seed), "by the die")
        except AssertionError as broken:
            breaks += 1
            print(f"broken at seed {seed}: {broken}", flush=True)
    return breaks


def breaks_by_hypothesis() -> int:
    try:
        run_state_machine_as_test(Counted, settings=settings(LONG, phases=[Phase.generate]))
    except AssertionError as broken:
        print(f"broken: {broken}", *getattr(broken, "__notes__", []), sep="\n", flush=True)
        return 1
    return 0


def show(breaks: int, seconds: float) -> None:
    runs = counts["by the die"] + counts["by Hypothesis"]
    print(f"{runs} runs, {breaks} breaks, {seconds:.0f} s", flush=True)


def main() -> int:
    sittings, batches = [int(arg) for arg in sys.argv[1:]] or (SITTINGS, BATCHES)
    start = time.monotonic()
    breaks = breaks_by_die(sittings)
    show(breaks, time.monotonic() - start)
    for _ in range(batches):
        breaks += breaks_by_hypothesis()
        show(breaks, time.monotonic() - start)
    for name, number in sorted(counts.items()):
        print(f"  {name}: {number}")
    return breaks


if __name__ == "__main__":
    raise SystemExit(main())
