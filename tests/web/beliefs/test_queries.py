from datetime import UTC, date, datetime
from uuid import uuid4

from django.utils import timezone

from sameside.web.beliefs import actions, queries
from tests.cast import Cast

DAY = date(2026, 5, 17)


def test_a_test_waits_from_its_day_on_where_the_person_is(cast: Cast) -> None:
    row = actions.begin(cast.maya, str(uuid4()), "I must not ask.")
    trial = actions.plan_trial(row, str(uuid4()), "Ask Dana.", "She sighs.", DAY)
    with timezone.override("America/Chicago"):
        (one,) = queries.waiting(cast.maya, datetime(2026, 5, 1, tzinfo=UTC))
    assert one.at == datetime(2026, 5, 17, 5, tzinfo=UTC)
    assert one.url == f"/beliefs/{row.pk}/test/{trial}/"
    assert "Dana" not in one.words
    assert queries.waiting(cast.jonas, datetime(2026, 6, 1, tzinfo=UTC)) == []


def test_nothing_waits_once_it_was_looked_at_or_set_aside(cast: Cast) -> None:
    later = datetime(2026, 6, 1, tzinfo=UTC)
    row = actions.begin(cast.maya, str(uuid4()), "I must not ask.")
    actions.plan_trial(row, str(uuid4()), "Ask Dana.", "She sighs.", DAY)
    actions.set_aside(row, True)
    assert queries.waiting(cast.maya, later) == []
    actions.set_aside(row, False)
    trial = queries.beliefs_of(cast.maya)[0].trials[0]
    from uuid import UUID

    from sameside.web.beliefs.digest import digest

    told = {"happened": "", "learned": ""}
    actions.write_trial(row, UUID(trial.id), {**told, "happened": "She smiled."}, digest(told))
    assert queries.waiting(cast.maya, later) == []


def test_lists_hold_ones_own_and_the_newest_first(cast: Cast) -> None:
    for word in ("One.", "Two."):
        actions.begin_moment(cast.maya, str(uuid4()), word)
        actions.keep_fact(cast.maya, str(uuid4()), {"did": word})
        actions.not_yet(cast.maya, str(uuid4()), {"cant": word})
    assert [one.body["thought"] for one in queries.moments_of(cast.maya)] == ["Two.", "One."]
    assert [one.body["did"] for one in queries.facts_of(cast.maya)] == ["Two.", "One."]
    assert [one.body["cant"] for one in queries.yets_of(cast.maya)] == ["Two.", "One."]
    assert queries.moments_of(cast.jonas) == queries.facts_of(cast.jonas) == queries.yets_of(cast.jonas) == []


def test_several_to_look_at_again_are_one_line_with_their_number(cast: Cast) -> None:
    row = actions.begin(cast.maya, str(uuid4()), "I must not ask.")
    for place, day in enumerate((DAY, DAY, DAY.replace(day=20), DAY.replace(day=30))):
        actions.plan_trial(row, str(uuid4()), f"Ask Dana {place}.", "She sighs.", day)
    now = datetime(2026, 5, 21, tzinfo=UTC)
    due, ahead = queries.waiting(cast.maya, now)
    assert (due.words, due.url) == ("3 things you wanted to look at again.", "/beliefs/")
    assert due.at
    assert due.at < now
    assert ahead.words == "Something you wanted to look at again."
