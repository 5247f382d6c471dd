"""Sharing, taking back, and everything that ends a share."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sameside.web.circles.actions import leave
from sameside.web.circles.models import Circle
from sameside.web.live.hub import Hub
from sameside.web.people.actions import leave_for_good
from sameside.web.people.models import Person
from sameside.web.sharing import actions, ledger, queries
from sameside.web.sharing.models import Head, Line, Share
from sameside.web.sharing.policy import may_read
from tests.cast import Cast
from tests.web.sharing.box import Box, Giver


def told(share: Share) -> list[str]:
    return list(Line.objects.filter(share=share.pk).order_by("number").values_list("what", flat=True))


def opens(share: Share) -> bool:
    return may_read(share.reader, Share.objects.filter(pk=share.pk).first() or share, timezone.now())


def test_what_is_shared_opens_after_the_time_to_think_again(cast: Cast, box: Box) -> None:
    (share,) = actions.share(cast.maya, box.kind, box.put(cast.maya), [cast.jonas])
    assert share.visible_at - share.made_at == timedelta(minutes=10)
    assert share.told == {"kind": "stone", "title": "A stone", "purpose": ""}
    assert not may_read(cast.jonas, share, share.visible_at - timedelta(seconds=1))
    assert may_read(cast.jonas, share, share.visible_at)


def test_while_somebody_shares_nobody_leaves_their_circles(
    cast: Cast, box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[Any] = []
    real = QuerySet.select_for_update

    def holding(rows: QuerySet[Any], **how: Any) -> QuerySet[Any]:
        return held.append(rows.model) or real(rows, **how)

    monkeypatch.setattr(QuerySet, "select_for_update", holding)
    with CaptureQueriesContext(connection) as asked:
        actions.share(cast.maya, box.kind, box.put(cast.maya), [cast.jonas])
    assert held[0] is Circle
    ids = [one.pk.hex for one in (cast.couple, cast.family, cast.friends)]
    assert any(all(one in query["sql"].replace("-", "") for one in ids) for query in asked)


def test_sent_twice_it_is_one_share_and_the_first_words_stay(cast: Cast, box: Box) -> None:
    stone = box.put(cast.maya)
    for purpose in ("first", "second"):
        actions.share(cast.maya, box.kind, stone, [cast.jonas], purpose)
    assert [row.purpose for row in queries.given_by(cast.maya, timezone.now())] == ["first"]
    assert Line.objects.count() == 1


def test_sent_twice_at_the_same_moment_it_is_one_share(cast: Cast, box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_late(*_: Any, **__: Any) -> None:
        raise IntegrityError

    monkeypatch.setattr(Share, "save", too_late)
    assert actions.share(cast.maya, box.kind, box.put(cast.maya), [cast.jonas]) == []
    assert Line.objects.count() == 0


def test_only_people_of_my_circles_are_given_anything(cast: Cast, box: Box) -> None:
    stone = box.put(cast.maya)
    made = actions.share(cast.maya, box.kind, stone, [cast.jonas, cast.sam, cast.alex, cast.maya, cast.noor])
    assert [share.reader for share in made] == [cast.jonas, cast.noor]


def test_nobody_shares_what_is_not_theirs(cast: Cast, box: Box) -> None:
    assert actions.share(cast.jonas, box.kind, box.put(cast.maya), [cast.maya]) == []


def test_taking_it_back_in_time_leaves_nothing_but_a_line_of_ones_own(cast: Cast, give: Giver) -> None:
    share = give(soon=True)
    assert actions.stop(share.pk) is False
    assert not Share.objects.exists()
    assert told(share) == ["shared", "cancelled"]
    assert queries.given_to(cast.jonas, timezone.now() + timedelta(days=1)) == []


def test_taking_it_back_later_ends_it_at_once(give: Giver) -> None:
    share = give()
    assert opens(share)
    assert actions.stop(share.pk) is True
    assert not opens(share)
    assert actions.stop(share.pk) is True
    assert told(share) == ["shared", "ended"]


def test_from_the_moment_it_opens_on_taking_back_is_an_end(give: Giver, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = give(soon=True), give(soon=True)
    monkeypatch.setattr(timezone, "now", lambda: first.visible_at - timedelta(microseconds=1))
    assert actions.stop(first.pk) is False
    monkeypatch.setattr(timezone, "now", lambda: second.visible_at)
    assert actions.stop(second.pk) is True
    assert (told(first), told(second)) == (["shared", "cancelled"], ["shared", "ended"])


def test_an_end_rings_the_readers_open_page_once_it_is_committed(
    give: Giver, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    rung: list[str] = []
    monkeypatch.setattr(Hub, "publish", lambda hub, topic, note="": rung.append(topic))
    share = give()
    with django_capture_on_commit_callbacks(execute=True):
        actions.stop(share.pk)
        assert rung == []
    assert rung == [f"share:{share.pk}"]


def test_after_it_ran_out_it_can_be_shared_again(cast: Cast, box: Box, give: Giver) -> None:
    share = give(days=1)
    Share.objects.filter(pk=share.pk).update(until=timezone.now() - timedelta(minutes=1))
    assert not opens(share)
    (again,) = actions.share(cast.maya, box.kind, share.item, [cast.jonas])
    assert again.pk != share.pk
    assert Share.objects.get(pk=share.pk).ended_at is not None


def test_what_was_taken_back_can_be_shared_again_and_the_old_one_stays_over(cast: Cast, box: Box, give: Giver) -> None:
    share = give()
    actions.stop(share.pk)
    ended = Share.objects.get(pk=share.pk).ended_at
    (again,) = actions.share(cast.maya, box.kind, share.item, [cast.jonas])
    assert again.pk != share.pk
    assert ended is not None
    assert Share.objects.get(pk=share.pk).ended_at == ended


def test_a_look_is_recorded_once_an_hour(cast: Cast, give: Giver) -> None:
    share = give()
    for _ in range(3):
        actions.look(cast.jonas, share.pk)
    assert told(share) == ["shared", "looked"]
    actions.look(cast.sam, share.pk)
    actions.look(cast.maya, share.pk)
    assert told(share) == ["shared", "looked"]


def test_after_an_hour_a_look_is_another_one(cast: Cast, give: Giver, monkeypatch: pytest.MonkeyPatch) -> None:
    share, now = give(), timezone.now()
    actions.look(cast.jonas, share.pk)
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(hours=1, minutes=1))
    actions.look(cast.jonas, share.pk)
    assert told(share) == ["shared", "looked", "looked"]


def test_nobody_looks_at_what_is_over(cast: Cast, give: Giver) -> None:
    share = give()
    actions.stop(share.pk)
    actions.look(cast.jonas, share.pk)
    assert told(share) == ["shared", "ended"]


def test_a_thing_that_is_gone_is_shared_no_more_and_its_name_is_forgotten(cast: Cast, give: Giver) -> None:
    share, other = give(), give()
    actions.gone(cast.jonas, [share.item])
    assert opens(share)
    actions.gone(cast.maya, [share.item])
    assert (opens(share), opens(other)) == (False, True)
    rows = [row for row in queries.given_by(cast.maya, timezone.now()) if row.over]
    assert [(row.label, row.title) for row in rows] == [("Stone", "")]
    assert told(share) == ["shared", "gone"]


def test_leaving_the_circle_ends_it_both_ways_and_for_nobody_else(cast: Cast, give: Giver) -> None:
    mine, theirs = give(), give(owner=cast.jonas, reader=cast.maya)
    waiting, other = give(soon=True), give(reader=cast.noor)
    leave(cast.jonas, cast.couple)
    assert [opens(share) for share in (mine, theirs, waiting, other)] == [False, False, False, True]
    assert (told(mine), told(theirs), told(waiting)) == (
        ["shared", "parted"],
        ["shared", "parted"],
        ["shared", "cancelled"],
    )


def test_leaving_ends_nothing_between_others_and_nothing_with_those_of_another_circle(cast: Cast, give: Giver) -> None:
    ends = [give(reader=cast.grace), give(owner=cast.grace, reader=cast.maya)]
    stays = [give(owner=cast.grace, reader=cast.dayo), give(), give(owner=cast.jonas, reader=cast.maya)]
    leave(cast.maya, cast.family)
    assert [told(share) for share in ends] == [["shared", "parted"]] * 2
    assert [told(share) for share in stays] == [["shared"]] * 3


def test_it_ends_even_if_the_two_meet_in_another_circle(cast: Cast, give: Giver) -> None:
    from tests.cast import circle_of

    circle_of("friends", cast.maya, cast.jonas)
    share = give()
    leave(cast.maya, cast.couple)
    assert not opens(share)


def test_whoever_leaves_for_good_takes_along_what_they_shared(cast: Cast, give: Giver) -> None:
    share = give()
    leave_for_good(cast.maya)
    assert not Share.objects.exists()
    assert not Line.objects.exists()
    assert not Head.objects.exists()
    assert not opens(share)


def test_what_was_shared_with_whoever_is_erased_ends_and_what_had_ended_stays_as_it_was(
    cast: Cast, give: Giver
) -> None:
    share, ended, other = give(), give(), give(reader=cast.noor)
    actions.stop(ended.pk)
    actions.erase(cast.jonas)
    assert [told(one) for one in (share, ended, other)] == [["shared", "parted"], ["shared", "ended"], ["shared"]]


def test_whoever_was_shared_with_and_leaves_for_good_is_someone_in_a_whole_record(cast: Cast, give: Giver) -> None:
    share, waiting = give(), give(soon=True)
    leave_for_good(cast.jonas)
    assert told(share) == ["shared", "parted"]
    assert told(waiting) == ["shared", "cancelled"]
    assert [row.face.name for row in queries.given_by(cast.maya, timezone.now())] == ["Someone"]
    assert {line.reader_name for line in Line.objects.all()} == {None}
    assert ledger.broken(cast.maya.pk) is None


def test_a_leaving_that_was_cut_off_can_be_finished(cast: Cast, give: Giver) -> None:
    from sameside.web.vault.keys import destroy_key

    share, other = give(), give(owner=cast.jonas, reader=cast.maya)
    destroy_key(cast.jonas.owner)
    leave_for_good(cast.jonas)
    assert told(share) == ["shared", "parted"]
    assert not Share.objects.filter(pk=other.pk).exists()


def test_after_a_backup_was_put_back_nothing_is_open_before_it_is_shared_again(cast: Cast, give: Giver) -> None:
    share, waiting, back = give(), give(soon=True), give(owner=cast.jonas, reader=cast.maya)
    ended, of_one_who_rests = give(), give(owner=cast.grace, reader=cast.maya)
    actions.stop(ended.pk)
    Person.objects.filter(pk=cast.grace.pk).update(is_active=False)
    actions.close_all([])
    assert (told(ended), told(of_one_who_rests)) == (["shared", "ended"], ["shared"])
    assert [opens(one) for one in (share, back)] == [False, False]
    assert (told(share), told(waiting)) == (["shared", "restored"], ["shared", "cancelled"])
    assert list(Share.objects.filter(ended_at=None)) == [of_one_who_rests]
    assert list(ledger.all_broken()) == []


def test_nothing_of_it_lies_open_in_the_database(cast: Cast, give: Giver) -> None:
    share = give("canary-words", purpose="canary-purpose")
    cast.jonas.name = "canary-name"
    cast.jonas.save()
    actions.look(cast.jonas, share.pk)
    rows = [*Share.objects.values_list(), *Line.objects.values_list(), *Head.objects.values_list()]
    assert "canary" not in repr([bytes(one) if isinstance(one, memoryview) else one for row in rows for one in row])
    assert "stone" not in repr([bytes(one) if isinstance(one, memoryview) else one for row in rows for one in row])


def test_the_record_tells_until_when_a_thing_was_shared(give: Giver) -> None:
    share = give(days=1)
    assert share.until is not None
    assert [line.told for line in Line.objects.all()] == [{"kind": "stone", "until": share.until.isoformat()}]


def test_the_record_holds_no_words_of_the_thing(cast: Cast, give: Giver) -> None:
    give("canary-words", purpose="canary-purpose")
    lines = list(Line.objects.all())
    assert [(line.told["kind"], line.reader_name) for line in lines] == [("stone", "Jonas")]
    assert "canary" not in repr([line.told for line in lines])
