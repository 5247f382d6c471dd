import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameside.web.vault import sheet
from sameside.web.vault.errors import Refused
from sameside.web.vault.ring import Ring
from sameside.web.vault.sheet import SIGNS, from_lines, to_lines

PRINTED = """\
01  04100 00009 S74WK JE9S7 4WKJE 9S74W KJE9S 74WKJ  QH
02  E9S74 WKJE9 S74WK JE9S7 40000 00P2R B1C5G P2RB1  9Q
03  C5GP2 RB1C5 GP2RB 1C5GP 2RB1C 5GP2R B1C5G P2R80  SG
04  00004 RK2C9 H64RK 2C9H6 4RK2C 9H64R K2C9H 64RK2  C1
05  C9H64 RK2C9 H64RK 2ZVMQ ER000 00000 00000 00000  B1
"""
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
    for number in (1, 2, len(lines) - 1):
        with pytest.raises(Refused, match=f"Line {number} is missing"):
            from_lines("\n".join([*lines[: number - 1], *lines[number:]]))


@pytest.mark.parametrize("locks", [{"k1": b"a" * 32}, {"k1": b"a" * 32, "k2": b"b" * 32}])
def test_a_sheet_without_its_last_line_is_not_complete(locks: dict[str, bytes]) -> None:
    with pytest.raises(Refused, match="^The sheet is not complete. Type in every line.$"):
        from_lines("\n".join(to_lines(Ring(b"r" * 32, locks, "k1"))[:-1]))


def test_a_sheet_that_was_printed_long_ago_is_still_read() -> None:
    assert to_lines(_ring()) == PRINTED.splitlines()
    assert from_lines(PRINTED) == _ring()


def test_a_line_may_have_every_sign_and_no_other() -> None:
    line = sheet._line(1, sum(sign << 5 * at for at, sign in enumerate(range(32))).to_bytes(sheet.LINE_BYTES))
    assert set(SIGNS) < set(line)
    assert sheet._line(*sheet._piece(1, line[4:])) == line
    with pytest.raises(Refused, match="Line 1 is mistyped"):
        from_lines(to_lines(_ring())[0].replace("K", "U"))


def test_lines_of_two_sheets_do_not_mix() -> None:
    first, second = to_lines(_ring()), to_lines(_ring(b"x"))
    with pytest.raises(Refused, match="^The lines do not belong together. Are they from two different sheets.$"):
        from_lines("\n".join([first[0], *second[1:]]))


def test_no_lines_at_all_are_refused() -> None:
    with pytest.raises(Refused, match="^No line of a recovery sheet was found"):
        from_lines("hello")


def _ring(sign: bytes = b"r") -> Ring:
    return Ring(sign * 32, {"k1": b"a" * 32, "k2": b"b" * 32}, "k2")
