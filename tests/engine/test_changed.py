"""A changed value is what dataclasses.replace would make of it."""

from dataclasses import FrozenInstanceError, dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameside.engine.changed import changed
from sameside.engine.state import State


@dataclass(frozen=True)
class Pair:
    left: int = 1
    right: tuple[int, ...] = ()


@given(st.dictionaries(st.sampled_from(("seq", "sitting", "over")), st.integers()))
def test_it_is_what_the_library_makes(fields: dict[str, int]) -> None:
    assert changed(State(seq=7, pace="own"), **fields) == replace(State(seq=7, pace="own"), **fields)  # type: ignore[arg-type]


def test_the_first_value_stays_as_it_was_and_the_new_one_is_frozen_too() -> None:
    first = Pair(2, (3,))
    second = changed(first, left=5)
    assert (first, second, type(second)) == (Pair(2, (3,)), Pair(5, (3,)), Pair)
    with pytest.raises(FrozenInstanceError):
        second.left = 6  # type: ignore[misc]


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(TypeError, match="Pair has no middle"):
        changed(Pair(), middle=1)  # type: ignore[call-arg]
