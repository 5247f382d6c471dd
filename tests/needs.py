"""What a test needs of the machine. Where it is demanded, as in CI, a test fails without it; at a home it is left out aloud."""

import os

import pytest

DEMANDED = bool(os.environ.get("SAMESIDE_DEMAND_SERVICES"))


def need(there: object, what: str) -> None:
    if there:
        return
    if DEMANDED:
        pytest.fail(f"{what}: demanded, and not there.")
    pytest.skip(f"{what} is not on this machine: this was NOT tested.")
