"""Each side reads its own: the owner everything, the reader only what is open now."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.circles.actions import leave
from sameside.web.sharing import actions, queries
from sameside.web.sharing.models import Share
from tests.cast import Cast
from tests.web.sharing.box import Giver


def test_the_owner_reads_with_whom_why_since_when_and_who_looked(cast: Cast, give: Giver) -> None:
    share = give(purpose="So that you know.")
    actions.look(cast.jonas, share.pk)
    (row,) = queries.given_by(cast.maya, timezone.now())
    assert (row.face.name, row.label, row.title, row.purpose) == ("Jonas", "Stone", "A stone", "So that you know.")
    assert (row.since, len(row.looks), row.waits, row.over) == (share.visible_at, 1, False, False)
    assert (row.id, row.item) == (share.pk, share.item)


def test_it_waits_until_the_very_moment_it_opens(cast: Cast, give: Giver) -> None:
    opens = give(soon=True).visible_at
    moments = (opens - timedelta(microseconds=1), opens)
    assert [[row.waits for row in queries.given_by(cast.maya, at)] for at in moments] == [[True], [False]]
    assert [len(queries.given_to(cast.jonas, at)) for at in moments] == [0, 1]


def test_of_a_share_whose_words_are_gone_there_is_still_a_row(cast: Cast, give: Giver) -> None:
    share = give(purpose="So that you know.")
    share.told = {}
    share.save(update_fields=["told_sealed"])
    (row,) = queries.given_by(cast.maya, timezone.now())
    assert (row.label, row.title, row.purpose) == ("Something", "", "")


def test_whoever_is_not_in_a_circle_with_the_owner_any_more_learns_nothing(cast: Cast, give: Giver) -> None:
    """Even where the end of the share itself was missed."""
    give()
    leave(cast.jonas, cast.couple)
    Share.objects.update(ended_at=None)
    assert queries.given_to(cast.jonas, timezone.now()) == []
    assert queries.waiting(cast.jonas, timezone.now()) == []


def test_what_i_let_others_see_is_mine_alone(cast: Cast, give: Giver) -> None:
    theirs = give(owner=cast.jonas, reader=cast.maya)
    now = timezone.now()
    assert (queries.given_by(cast.maya, now), queries.every_share_by(cast.maya, now)) == ([], [])
    assert dict(queries.living_of(cast.maya, now)) == {}
    assert queries.readers_of(cast.maya, theirs.item, now) == []
    assert [row.id for row in queries.readers_of(cast.jonas, theirs.item, now)] == [theirs.pk]


def test_what_ran_out_lives_no_more(cast: Cast, give: Giver) -> None:
    share = give(days=1)
    assert share.until is not None
    for at, living in ((share.until - timedelta(microseconds=1), [share.item]), (share.until, [])):
        assert list(queries.living_of(cast.maya, at)) == living
        assert [row.item for row in queries.readers_of(cast.maya, share.item, at)] == living


def test_when_one_last_shared_something_is_known(cast: Cast, give: Giver) -> None:
    assert queries.last_shared(cast.maya) is None
    share = give()
    assert queries.last_shared(cast.maya) == share.made_at
    assert queries.last_shared(cast.jonas) is None


def test_the_reader_learns_nothing_of_what_waits_is_over_or_is_for_others(cast: Cast, give: Giver) -> None:
    open_, waiting, ended, over = give(), give(soon=True), give(), give(days=1)
    give(reader=cast.noor)
    actions.stop(ended.pk)
    Share.objects.filter(pk=over.pk).update(until=timezone.now())
    assert [row.id for row in queries.given_to(cast.jonas, timezone.now())] == [open_.pk]
    assert [row.looks for row in queries.given_to(cast.jonas, timezone.now())] == [()]
    mine = {row.id: (row.waits, row.over) for row in queries.given_by(cast.maya, timezone.now())}
    assert (mine[waiting.pk], mine[ended.pk], mine[over.pk]) == ((True, False), (False, True), (False, True))


def test_what_is_still_open_stands_first(cast: Cast, give: Giver) -> None:
    first, second = give(), give()
    actions.stop(second.pk)
    assert [row.id for row in queries.given_by(cast.maya, timezone.now())] == [first.pk, second.pk]


def test_by_item_only_what_lives(cast: Cast, give: Giver) -> None:
    share, ended, waiting = give(), give(), give(soon=True)
    actions.stop(ended.pk)
    living = queries.living_of(cast.maya, timezone.now())
    assert {item: [row.face.name for row in rows] for item, rows in living.items()} == {
        share.item: ["Jonas"],
        waiting.item: ["Jonas"],
    }
    assert queries.readers_of(cast.maya, ended.item, timezone.now()) == []


def test_what_was_shared_waits_for_three_days_or_until_it_is_opened(cast: Cast, give: Giver) -> None:
    share = give()
    (waits,) = queries.waiting(cast.jonas, timezone.now())
    assert (str(waits.words), waits.url) == ("Maya shared something with you", f"/shares/{share.pk}/")
    assert waits.at == share.visible_at
    assert queries.waiting(cast.noor, timezone.now()) == []
    assert queries.waiting(cast.jonas, timezone.now() + timedelta(days=4)) == []
    assert queries.waiting(cast.maya, timezone.now()) == []
    actions.look(cast.jonas, share.pk)
    assert queries.waiting(cast.jonas, timezone.now()) == []


def test_whoever_has_no_name_is_someone(cast: Cast, give: Giver) -> None:
    cast.maya.name = ""
    cast.maya.save()
    give()
    assert [str(one.words) for one in queries.waiting(cast.jonas, timezone.now())] == [
        "Someone shared something with you"
    ]


def test_whether_it_was_one_day_is_asked_where_the_person_is(cast: Cast, give: Giver) -> None:
    share = give()
    late, early = datetime(2026, 6, 1, 21, 30, tzinfo=UTC), datetime(2026, 6, 1, 22, 30, tzinfo=UTC)
    Share.objects.filter(pk=share.pk).update(visible_at=late, ended_at=None)
    (row,) = queries.given_by(cast.maya, early)
    assert not row.was_a_day
    ended = replace(row, ended_at=early)
    with timezone.override("UTC"):
        assert ended.was_a_day
    with timezone.override("Europe/Berlin"):
        assert not ended.was_a_day


def test_a_kind_that_is_not_known_any_more_is_something(cast: Cast) -> None:
    assert queries.label_of("no-such-kind") == "Something"


def count(owner: object) -> int:
    with CaptureQueriesContext(connection) as found:
        queries.given_by(owner, timezone.now())  # type: ignore[arg-type]
        queries.living_of(owner, timezone.now())  # type: ignore[arg-type]
        queries.every_share_by(owner, timezone.now())  # type: ignore[arg-type]
    return len(found)


def test_twenty_shares_take_no_more_queries_than_one(cast: Cast, give: Giver) -> None:
    give()
    queries.given_by(cast.maya, timezone.now())
    one = count(cast.maya)
    with CaptureQueriesContext(connection) as first:
        queries.given_to(cast.jonas, timezone.now())
    for _ in range(19):
        actions.look(cast.jonas, give().pk)
    assert count(cast.maya) == one
    with CaptureQueriesContext(connection) as later:
        assert len(queries.given_to(cast.jonas, timezone.now())) == 20
    assert len(later) == len(first)


def test_looks_and_ends_are_told_by_the_thing_they_are_about(cast: Cast, give: Giver) -> None:
    one, two, other = give(), give(), give()
    for share in (one, other):
        actions.look(cast.jonas, share.pk)
    for share in (two, other):
        actions.stop(share.pk)
    assert {thing: len(looks) for thing, looks in queries.looks_of([one.pk, two.pk]).items()} == {one.pk: 1}
    assert {thing: line.what for thing, line in queries.ends_of(cast.maya, [one.pk, two.pk]).items()} == {
        two.pk: "ended"
    }
    assert queries.ends_of(cast.jonas, [two.pk]) == {}
