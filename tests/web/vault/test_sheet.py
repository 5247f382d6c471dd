import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameside.web.vault.errors import Refused
from sameside.web.vault.ring import Ring
from sameside.web.vault.sheet import SIGNS, from_lines, to_lines

KEY = st.binary(min_size=32, max_size=32)
RINGS = st.builds(
    lambda root, locks: Ring(root, {f"k{number}": key for number, key in locks.items()}, f"k{max(locks)}"),
    KEY,
    st.dictionaries(st.integers(1, 2**32 - 1), KEY, min_size=1, max_size=5),
)


@given(ring=RINGS)
def test_a_ring_survives_the_paper(ring: Ring) -> None:
    assert from_lines("\n".join(to_lines(ring))) == ring


@given(ring=RINGS)
def test_small_letters_likenesses_and_other_words_around_do_not_matter(ring: Ring) -> None:
    typed = "\n".join(f"{line[:2]}: {line[4:].lower().replace('0', 'o').replace('1', 'l')}" for line in to_lines(ring))
    assert from_lines(f"SAMESIDE RECOVERY SHEET.\n\n{typed}\n") == ring


def test_a_mistyped_line_is_named() -> None:
    lines, chance = to_lines(_ring()), random.Random(3)
    caught = 0
    for _ in range(1000):
        at = chance.randrange(len(lines))
        spot = chance.choice([index for index, sign in enumerate(lines[at]) if sign in SIGNS and index > 3])
        wrong = chance.choice([sign for sign in SIGNS if sign != lines[at][spot]])
        typed = [*lines]
        typed[at] = lines[at][:spot] + wrong + lines[at][spot + 1 :]
        try:
            assert from_lines("\n".join(typed)) == _ring(), "A wrong ring was accepted."
        except Refused as refusal:
            caught += f"Line {at + 1}" in str(refusal)
    assert caught > 980


def test_a_missing_line_is_named() -> None:
    lines = to_lines(_ring())
    with pytest.raises(Refused, match="Line 2 is missing"):
        from_lines("\n".join([lines[0], *lines[2:]]))
    with pytest.raises(Refused, match="not complete"):
        from_lines("\n".join(lines[:-1]))


def test_lines_of_two_sheets_do_not_mix() -> None:
    first, second = to_lines(_ring()), to_lines(_ring(b"x"))
    with pytest.raises(Refused, match="two different sheets"):
        from_lines("\n".join([first[0], *second[1:]]))


def test_no_lines_at_all_are_refused() -> None:
    with pytest.raises(Refused, match="No line"):
        from_lines("hello")


def _ring(sign: bytes = b"r") -> Ring:
    return Ring(sign * 32, {"k1": b"a" * 32, "k2": b"b" * 32}, "k2")
