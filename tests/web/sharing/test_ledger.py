"""The record only grows; whatever is done to it by hand is found, at its place."""

import random
import uuid
from collections.abc import Callable
from datetime import UTC, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from sameside.web.people.models import Person
from sameside.web.sharing import actions, ledger
from sameside.web.sharing.models import Erasing, Head, Line, Share
from sameside.web.vault.keys import mac
from tests.cast import Cast
from tests.web.sharing.box import Giver

ALTERATIONS = 1000


@pytest.fixture
def record(cast: Cast, give: Giver) -> Person:
    """Maya's record of nine lines, and one of Jonas's own."""
    for reader in (cast.jonas, cast.noor, cast.grace):
        share = give(reader=reader)
        actions.look(reader, share.pk)
        if reader != cast.jonas:
            actions.stop(share.pk)
    give(soon=True)
    give(owner=cast.jonas, reader=cast.maya)
    assert Line.objects.filter(owner=cast.maya).count() == 9
    return cast.maya


def by_hand(sql: str, *values: Any) -> None:
    """As somebody would who has the database and lifts its triggers first."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def lift_triggers() -> None:
    from importlib import import_module

    migration = import_module("sameside.web.sharing.migrations.0002_append_only")
    with connection.schema_editor(atomic=False) if connection.vendor == "postgresql" else _bare() as editor:
        migration.lift(None, editor)


class _bare:
    """SQLite's own editor cannot be opened inside a transaction; this one only runs what it is given."""

    connection = connection

    def __enter__(self) -> "_bare":
        return self

    def __exit__(self, *_: object) -> None: ...

    def execute(self, sql: str) -> None:
        by_hand(sql)


def test_a_record_as_it_was_written_is_whole(record: Person) -> None:
    assert ledger.broken(record.pk) is None
    assert list(ledger.all_broken()) == []


def test_somebody_who_never_shared_has_a_whole_record(cast: Cast) -> None:
    assert ledger.broken(cast.sam.pk) is None


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE sharing_line SET what = 'looked'",
        "UPDATE sharing_line SET number = number + 100",
        "DELETE FROM sharing_line",
        "DELETE FROM sharing_line WHERE number = 9",
        "DELETE FROM sharing_head",
        "UPDATE sharing_head SET length = 3",
    ],
)
def test_the_database_itself_refuses_to_change_it(record: Person, sql: str) -> None:
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        by_hand(sql)
    assert ledger.broken(record.pk) is None


def test_the_database_refuses_to_empty_it(record: Person) -> None:
    whole = "DELETE FROM sharing_line"  # SQLite empties a table by this, without a look at its rows
    if connection.vendor == "postgresql":
        by_hand("SET CONSTRAINTS ALL IMMEDIATE")
        whole = "TRUNCATE sharing_line"
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        by_hand(whole)
    assert ledger.broken(record.pk) is None


def test_it_goes_with_its_owner_and_with_nobody_else(record: Person, cast: Cast) -> None:
    ledger.erase(cast.jonas)
    assert not Line.objects.filter(owner=cast.jonas).exists()
    assert not Erasing.objects.exists()
    assert ledger.broken(record.pk) is None
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        by_hand("DELETE FROM sharing_line")


Alteration = Callable[[random.Random, list[Line], uuid.UUID], int]
DB_ID = Line._meta.pk.get_db_prep_value


def as_id(value: uuid.UUID) -> Any:
    return DB_ID(value, connection)


def a_field(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    """One column of one line gets another value."""
    line, column = chance.choice(lines), chance.choice(FIELDS)
    old = getattr(line, column)
    new: Any
    if isinstance(old, bytes | memoryview):
        new = bytearray(old)
        new[chance.randrange(len(new))] ^= 1 << chance.randrange(8)
        new = bytes(new)
    elif column == "at":
        new = old + timedelta(microseconds=chance.choice((-1, 1)) * chance.randint(1, 10**12))
    elif column == "what":
        new = chance.choice([what for what in WHATS if what != old])
    else:
        new = uuid.UUID(int=chance.getrandbits(128))
    Line.objects.filter(pk=line.pk).update(**{column: new})
    return line.number


def a_line_gone(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    line = chance.choice(lines)
    by_hand("DELETE FROM sharing_line WHERE id = %s", as_id(line.pk))
    return line.number


def a_line_gone_and_the_rest_moved_up(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    line = chance.choice(lines)
    by_hand("DELETE FROM sharing_line WHERE id = %s", as_id(line.pk))
    for later in lines[line.number :]:
        by_hand("UPDATE sharing_line SET number = %s WHERE id = %s", later.number - 1, as_id(later.pk))
    by_hand("UPDATE sharing_head SET length = length - 1 WHERE owner_id = %s", as_id(owner))
    return line.number


def two_lines_swapped(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    one, other = sorted(chance.sample(lines, 2), key=lambda line: line.number)
    for number, line in ((1000, one), (one.number, other), (other.number, one)):
        by_hand("UPDATE sharing_line SET number = %s WHERE id = %s", number, as_id(line.pk))
    return one.number


def the_end_cut_off(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    """And the length made to fit."""
    left = chance.randrange(len(lines))
    by_hand("DELETE FROM sharing_line WHERE owner_id = %s AND number > %s", as_id(owner), left)
    by_hand("UPDATE sharing_head SET length = %s WHERE owner_id = %s", left, as_id(owner))
    return left + 1


def the_end_cut_off_and_more_written(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    """What the house itself writes afterward does not hide it."""
    place = the_end_cut_off(chance, lines, owner)
    share = Share.objects.filter(owner_id=owner, ended_at=None).first()
    assert share is not None
    ledger.note(share, ledger.LOOKED, timezone.now())
    return place


def all_of_it_gone(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    by_hand("DELETE FROM sharing_line WHERE owner_id = %s", as_id(owner))
    by_hand("DELETE FROM sharing_head WHERE owner_id = %s", as_id(owner))
    return 1


def the_head_gone(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    by_hand("DELETE FROM sharing_head WHERE owner_id = %s", as_id(owner))
    return len(lines) + 1


def a_line_added(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    """A copy of an earlier one, with the length made to fit."""
    copied = chance.choice(lines)
    Line.objects.bulk_create(
        [Line(owner_id=owner, number=len(lines) + 1, at=copied.at, what=copied.what, share=copied.share,
              reader=copied.reader, told_sealed=copied.told_sealed, mark=copied.mark)]
    )  # fmt: skip
    by_hand("UPDATE sharing_head SET length = length + 1 WHERE owner_id = %s", as_id(owner))
    return len(lines) + 1


def a_share_slipped_in(chance: random.Random, lines: list[Line], owner: uuid.UUID) -> int:
    there = Share.objects.filter(owner_id=owner).first()
    assert there is not None
    copy = Share(owner_id=owner, reader=there.reader, item=uuid.uuid4(), visible_at=there.visible_at)
    copy.told_sealed = there.told_sealed
    Share.objects.bulk_create([copy])
    return len(lines) + 1


FIELDS = ("at", "what", "share", "reader", "told_sealed", "reader_name_sealed", "mark")
WHATS = ("shared", "cancelled", "looked", "ended", "gone", "parted")
HANDS: tuple[Alteration, ...] = (
    a_field, a_field, a_field, a_line_gone, a_line_gone_and_the_rest_moved_up, two_lines_swapped, the_end_cut_off,
    the_end_cut_off_and_more_written, all_of_it_gone, the_head_gone, a_line_added, a_share_slipped_in,
)  # fmt: skip


def test_a_thousand_alterations_are_all_found_at_their_place(record: Person, cast: Cast) -> None:
    lift_triggers()
    chance, missed, used = random.Random(7), [], set()
    lines = list(Line.objects.filter(owner=record).order_by("number"))
    for number in range(ALTERATIONS):
        hand = HANDS[number % len(HANDS)]
        with transaction.atomic():
            place = hand(chance, lines, record.pk)
            found = ledger.broken(record.pk)
            used.add(hand)
            if found is None or found.line != place:
                missed.append((number, hand.__name__, place, found))
            assert ledger.broken(cast.jonas.pk) is None
            transaction.set_rollback(True)
    assert missed == []
    assert used == set(HANDS)
    assert ledger.broken(record.pk) is None


@pytest.mark.parametrize(
    ("sql", "line", "why"),
    [
        ("DELETE FROM sharing_line WHERE number = 3 AND owner_id = %s", 3, "a line is missing here"),
        (
            "UPDATE sharing_line SET what = 'gone' WHERE number = 2 AND owner_id = %s",
            2,
            "this line, or the end of the record before it, was changed",
        ),
        (
            "UPDATE sharing_line SET id = %s WHERE number = 9",
            9,
            "this line, or the end of the record before it, was changed",
        ),
        ("DELETE FROM sharing_head WHERE owner_id = %s", 10, "the end of the record was taken away"),
        (
            "UPDATE sharing_head SET length = 3 WHERE owner_id = %s",
            10,
            "lines were cut off here, or the seal on the end was changed",
        ),
        (
            "UPDATE sharing_head SET seal = (SELECT mark FROM sharing_line WHERE number = 1 AND owner_id = %s)",
            10,
            "lines were cut off here, or the seal on the end was changed",
        ),
        (
            "UPDATE sharing_share SET owner_id = %s WHERE 1 = 1",
            10,
            "something is shared that the record does not tell of",
        ),
    ],
)
def test_a_break_says_whose_record_it_is_where_and_why(record: Person, sql: str, line: int, why: str) -> None:
    lift_triggers()
    by_hand(sql, as_id(record.pk))
    assert ledger.broken(record.pk) == ledger.Break(record.pk, line, why)
    assert ledger.Break(record.pk, line, why) in list(ledger.all_broken())


def test_a_record_from_long_ago_is_still_read_as_it_was_written(record: Person) -> None:
    """The marks as they are described, put together by hand: with a name, and without."""

    def together(*parts: bytes) -> bytes:
        return b"".join(len(part).to_bytes(8) + part for part in parts)

    ledger.note(SimpleNamespace(pk=uuid.uuid4(), owner_id=record.pk, reader_id=uuid.uuid4()), "asked", timezone.now())
    seal = mac("ledger/end", together(str(record.pk).encode(), b"0", b""))
    for line in Line.objects.filter(owner=record).order_by("number"):
        at = line.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f+00:00")
        told = (record.pk, line.pk, line.number, at, line.what, line.share, line.reader)
        name = bytes(line.reader_name_sealed) if line.reader_name_sealed else b""
        words = [str(one).encode() for one in told]
        assert bytes(line.mark) == mac("ledger/line", together(seal, *words, bytes(line.told_sealed), name))
        seal = mac("ledger/end", together(str(record.pk).encode(), str(line.number).encode(), bytes(line.mark)))
    assert bytes(Head.objects.get(owner=record).seal) == seal


def test_a_line_about_somebody_who_is_not_here_has_no_name(record: Person) -> None:
    seen = SimpleNamespace(pk=uuid.uuid4(), owner_id=record.pk, reader_id=uuid.uuid4())
    ledger.note(seen, ledger.ASKED, timezone.now())
    assert Line.objects.get(share=seen.pk).reader_name is None
    assert ledger.broken(record.pk) is None


def test_the_house_goes_on_when_a_record_is_broken(record: Person) -> None:
    lift_triggers()
    Head.objects.filter(owner=record).update(seal=b"false", length=2)
    share = Share.objects.filter(owner=record, ended_at=None).first()
    assert share is not None
    actions.stop(share.pk)
    assert ledger.broken(record.pk) is not None
