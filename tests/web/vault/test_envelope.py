import random
import uuid

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameside.web.vault import envelope
from sameside.web.vault.envelope import Place, decrypt, encrypt
from sameside.web.vault.errors import KeyGone, Unreadable
from sameside.web.vault.keys import Owner, destroy_key, renew_key

pytestmark = pytest.mark.django_db

ANNA, BEN = Owner("person", str(uuid.UUID(int=1))), Owner("person", str(uuid.UUID(int=2)))
HERE = Place("letters", "body", "row-1")
ATTACKS = 10_000


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plain=st.binary(max_size=9000), place=st.builds(Place, st.text(), st.text(), st.text()))
def test_what_is_sealed_opens_again(plain: bytes, place: Place) -> None:
    assert decrypt(ANNA, place, encrypt(ANNA, place, plain)) == plain


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.tuples(st.text(), st.text(), st.text()), second=st.tuples(st.text(), st.text(), st.text()))
def test_two_places_never_look_alike(first: tuple[str, str, str], second: tuple[str, str, str]) -> None:
    same = envelope._note(ANNA, Place(*first), 1) == envelope._note(ANNA, Place(*second), 1)
    assert same == (first == second)


def test_the_same_words_are_sealed_differently_each_time() -> None:
    assert len({encrypt(ANNA, HERE, b"yes") for _ in range(100)}) == 100


def test_the_size_tells_only_the_bucket() -> None:
    sizes = [len(encrypt(ANNA, HERE, bytes(length))) for length in range(61)]
    assert len(set(sizes)) == 1
    assert len({len(encrypt(ANNA, HERE, bytes(length))) for length in range(0, 20_000, 37)}) <= 12


def test_what_was_written_before_a_new_version_still_opens() -> None:
    before = encrypt(ANNA, HERE, b"before")
    assert renew_key(ANNA) == 2
    after = encrypt(ANNA, HERE, b"after")
    assert (decrypt(ANNA, HERE, before), decrypt(ANNA, HERE, after)) == (b"before", b"after")
    assert envelope.HEAD.unpack_from(after)[1] == 2


def test_nothing_opens_after_the_key_is_destroyed() -> None:
    sealed = encrypt(ANNA, HERE, b"mine")
    destroy_key(ANNA)
    with pytest.raises(KeyGone):
        decrypt(ANNA, HERE, sealed)
    with pytest.raises(KeyGone):
        encrypt(ANNA, HERE, b"again")


@pytest.mark.parametrize("sealed", [b"", b"\x01", bytes(96), b"\x01" + bytes(200), b"\xff" * 300])
def test_rubbish_is_unreadable_and_nothing_else(sealed: bytes) -> None:
    encrypt(ANNA, HERE, b"so that there is a key")
    with pytest.raises(Unreadable):
        decrypt(ANNA, HERE, sealed)


def test_bytes_that_cannot_hold_a_length_and_a_tag_are_named_too_short() -> None:
    least = envelope.BODY_AT + envelope.LENGTH.size + envelope.TAG
    whole = encrypt(ANNA, HERE, b"words")
    with pytest.raises(Unreadable, match="^These bytes are too short to be sealed content.$"):
        decrypt(ANNA, HERE, whole[: least - 1])
    with pytest.raises(
        Unreadable, match="^These bytes were sealed for another owner or place, or were changed since.$"
    ):
        decrypt(ANNA, HERE, whole[:least])


def test_a_format_of_later_days_is_named() -> None:
    with pytest.raises(Unreadable, match="^Format 7 is not known here.$"):
        decrypt(ANNA, HERE, b"\x07" + bytes(200))


def test_what_a_seal_is_bound_to_is_written_the_same_for_good() -> None:
    """Another spelling would leave everything written before it unreadable."""
    note = envelope._note(Owner("person", "7"), Place("letters", "body", "row-1"), 3)
    assert note == b"1|3|7:letters|4:body|5:row-1|6:person|1:7"


@pytest.mark.parametrize(
    ("length", "stored"),
    [(0, 64), (60, 64), (61, 128), (2044, 2048), (2045, 4096), (4092, 4096), (4093, 8192), (8188, 8192), (8189, 12288)],
)
def test_a_text_is_stored_as_the_bucket_it_fits_in(length: int, stored: int) -> None:
    assert len(envelope._padded(bytes(length))) == stored


def test_a_length_beyond_what_is_there_is_refused() -> None:
    assert envelope._unpadded(envelope.LENGTH.pack(3) + b"all") == b"all"
    with pytest.raises(Unreadable, match="^These bytes say a length that they do not have.$"):
        envelope._unpadded(envelope.LENGTH.pack(4) + b"all")


def test_ten_thousand_swaps_flips_and_downgrades_are_all_rejected() -> None:
    assert _accepted(ATTACKS) == 0


def test_control_without_the_row_in_the_seal_a_swap_gets_through(monkeypatch: pytest.MonkeyPatch) -> None:
    right = envelope._note
    monkeypatch.setattr(envelope, "_note", lambda owner, place, version: right(owner, place._replace(row=""), version))
    assert _accepted(1000) > 0


def test_control_without_the_version_in_the_head_check_a_downgrade_gets_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sealed = encrypt(ANNA, HERE, b"words")
    monkeypatch.setattr(envelope, "FORMAT", 0)
    downgraded = encrypt(ANNA, HERE, b"words")
    assert decrypt(ANNA, HERE, downgraded) == b"words"
    monkeypatch.undo()
    with pytest.raises(Unreadable):
        decrypt(ANNA, HERE, downgraded)
    assert decrypt(ANNA, HERE, sealed) == b"words"


def _accepted(attacks: int) -> int:
    chance = random.Random(1)
    slots = [
        (owner, Place(table, column, row))
        for owner in (ANNA, BEN)
        for table in ("letters", "answers")
        for column in ("body", "note")
        for row in ("row-1", "row-2", "row-3")
    ]
    for owner in (ANNA, BEN):
        encrypt(owner, HERE, b"first version")
        renew_key(owner)
    sealed = [encrypt(owner, place, f"{owner.id}{place}".encode()) for owner, place in slots]
    return sum(_gets_through(chance, slots, sealed) for _ in range(attacks))


def _gets_through(chance: random.Random, slots: list[tuple[Owner, Place]], sealed: list[bytes]) -> bool:
    at = chance.randrange(len(slots))
    owner, place = slots[at]
    changed = bytearray(sealed[at])
    way = chance.choice(["swap", "swap", "flip", "flip", "format", "version", "cut", "grow", "mix"])
    if way == "swap":
        owner, place = slots[(at + chance.randrange(1, len(slots))) % len(slots)]
    elif way == "flip":
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    elif way == "format":
        changed[0] = chance.choice([0, 2, 3, 255])
    elif way == "version":
        changed[1:5] = chance.choice([0, 1, 3, 2**32 - 1]).to_bytes(4)
    elif way == "cut":
        del changed[chance.randrange(len(changed)) :]
    elif way == "grow":
        changed += bytes(chance.randrange(1, 65))
    else:
        other = sealed[(at + 1) % len(sealed)]
        changed[envelope.NONCE_AT :] = other[envelope.NONCE_AT :]
    try:
        decrypt(owner, place, bytes(changed))
    except Unreadable:
        return False
    return True
