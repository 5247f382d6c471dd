"""Test the test: faults planted in the kernel, one at a time, are caught by the laws.

A law that lets one of these through guards nothing.
"""

import pytest

from tests.engine.faults import FAULTS
from tests.engine.laws.chance import sittings_until_broken

MOST = 800


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_the_laws_catch_a_planted_fault(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    FAULTS[name](monkeypatch)
    sittings, broken = sittings_until_broken(MOST)
    assert broken is not None, f"{name} went unnoticed in {sittings} sittings"


def test_without_a_fault_no_law_breaks() -> None:
    assert sittings_until_broken(40)[1] is None


def test_there_are_enough_faults() -> None:
    assert len(FAULTS) >= 10
