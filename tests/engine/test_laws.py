"""The laws of the engine hold for random exercises, people and intents.

`make test` runs the quick profile; SAMESIDE_HYPOTHESIS=long the long one. The long one with its counts:

    PYTHONPATH=src python -m bench.laws
"""

import os
from collections.abc import Iterator

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.engine.laws.machine import Sitting

CHECKS = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
QUICK = settings(max_examples=80, stateful_step_count=25, deadline=None, database=None, suppress_health_check=CHECKS)
LONG = settings(QUICK, max_examples=500, stateful_step_count=40)
BATCHES = 20  # of 500: Hypothesis remembers every example of a batch


def batches() -> Iterator[settings]:
    long = os.environ.get("SAMESIDE_HYPOTHESIS") == "long"
    yield from [LONG] * BATCHES if long else [QUICK]


def test_every_law_holds_whatever_people_do() -> None:
    for batch in batches():
        run_state_machine_as_test(Sitting, settings=batch)
