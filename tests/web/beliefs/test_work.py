from datetime import UTC, datetime, timedelta
from uuid import uuid4

from sameside.web.beliefs import actions
from sameside.web.beliefs.models import Belief
from sameside.web.beliefs.work import Work, work_of
from tests.cast import Cast

BEGAN = datetime(datetime.now(tz=UTC).year, 5, 3, 12, tzinfo=UTC)


def rated(cast: Cast, *values: tuple[int, int]) -> Work:
    """(days after the first, value)"""
    row = actions.begin(cast.maya, "", "I must not ask.")
    for days, value in values:
        actions.rate(row, str(uuid4()), value, BEGAN + timedelta(days=days))
    return work_of(Belief.objects.get(pk=row.pk))


def test_ratings_are_told_in_words_whichever_way_they_went(cast: Cast) -> None:
    assert rated(cast).told == ""
    assert rated(cast, (0, 8)).told == "On May 3 it felt 8 of 10 true."
    assert rated(cast, (0, 8), (14, 5)).told == "On May 3 it felt 8 of 10 true. On May 17 it was 5."
    assert rated(cast, (0, 8), (0, 6)).told == "On May 3 it felt 8 of 10 true, and later that day 6."
    long_ago = (datetime(2019, 7, 7, 12, tzinfo=UTC) - BEGAN).days
    assert rated(cast, (long_ago, 8)).told == "On July 7, 2019 it felt 8 of 10 true."
    assert rated(cast, (14, 9), (0, 8)).told == "On May 3 it felt 8 of 10 true. On May 17 it was 9."


def test_from_two_ratings_on_there_is_a_chart_with_its_table(cast: Cast) -> None:
    assert rated(cast, (0, 8)).chart is None
    chart = rated(cast, (0, 8), (14, 5)).chart
    assert chart is not None
    assert chart.rows == (("May 3", "8"), ("May 17", "5"))


def test_several_ratings_on_one_day_stand_side_by_side(cast: Cast) -> None:
    chart = rated(cast, (0, 8), (0, 5), (1, 4)).chart
    assert chart is not None
    assert [row[0] for row in chart.rows] == ["May 3", "May 3", "May 4"]
    assert len({dot.x for dot in chart.dots}) == 3


def test_every_word_of_theirs_is_among_the_texts(cast: Cast) -> None:
    row = actions.begin(cast.maya, "", "a", "b")
    actions.add_evidence(row, "", "against", "c")
    actions.plan_trial(row, "", "d", "e", None)
    assert work_of(Belief.objects.get()).texts == ["a", "b", "c", "d", "e"]


def test_a_row_whose_key_is_gone_is_empty_and_breaks_nothing(cast: Cast) -> None:
    row = Belief(person=cast.maya)
    row.body = None
    assert (work_of(row).words, work_of(row).ratings) == ("", ())
