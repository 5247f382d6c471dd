from datetime import timedelta
from uuid import uuid4

from django.test import Client
from django.utils import timezone

from sameside.web.journal import actions, shown
from sameside.web.sharing.kinds import KINDS
from tests.cast import Cast, sign_in
from tests.web.journal.conftest import Maker


def test_another_sees_the_words_the_question_the_mood_and_the_feelings_and_no_tags(cast: Cast, entry: Maker) -> None:
    one = entry(
        "**Rain**",
        mood=2,
        feelings=("worried",),
        people=("canary",),
        places=("canary",),
        asked="What rained?",
        prompt="p",
    )
    piece = shown.entry(cast.maya, one.pk)
    assert piece is not None
    assert piece.title == "March 14, 2026"
    assert [part.words for part in piece.parts] == ["What rained?", "**Rain**", "Low", "worried"]
    assert [part.markdown for part in piece.parts] == [False, True, False, False]
    assert "canary" not in repr(piece)


def test_what_is_not_there_is_not_said(cast: Cast, entry: Maker) -> None:
    piece = shown.entry(cast.maya, entry("Rain").pk)
    assert piece is not None
    assert [part.words for part in piece.parts] == ["Rain"]


def test_only_what_is_the_owners_and_still_there_is_shown(cast: Cast, entry: Maker) -> None:
    one = entry("Rain")
    assert shown.entry(cast.jonas, one.pk) is None
    actions.delete(cast.maya, one)
    assert shown.entry(cast.maya, one.pk) is None


def test_the_mood_of_ninety_days_is_drawn_and_told_and_nothing_that_was_written(cast: Cast, entry: Maker) -> None:
    today = timezone.localdate()
    entry("canary", today, mood=4)
    entry("canary", today - timedelta(days=89), mood=1)
    entry("canary", today - timedelta(days=90), mood=5)
    piece = shown.mood(cast.maya, cast.maya.pk)
    assert piece is not None
    assert piece.chart is not None
    assert [said for _day, said in piece.chart.rows] == ["Very low", "Good"]
    assert len(piece.chart.dots) == 2
    assert piece.parts == ()
    assert "canary" not in repr(piece)


def test_a_shared_mood_chart_does_not_tell_how_often_somebody_wrote(cast: Cast, entry: Maker) -> None:
    entry("once", timezone.localdate(), mood=3)
    once = shown.mood(cast.maya, cast.maya.pk)
    entry("twice", timezone.localdate(), mood=2)
    assert shown.mood(cast.maya, cast.maya.pk) == once


def test_a_mood_chart_goes_by_its_owner(cast: Cast) -> None:
    assert shown.mood(cast.maya, cast.jonas.pk) is None
    assert shown.mood(cast.maya, uuid4()) is None
    empty = shown.mood(cast.maya, cast.maya.pk)
    assert empty is not None
    assert empty.chart is None
    assert empty.parts[0].words == "Nothing is written down for these days."


def test_both_can_be_shared() -> None:
    assert {"entry", "mood"} <= KINDS.keys()


def test_what_they_will_see_is_the_drawing_with_its_table(client: Client, cast: Cast, entry: Maker) -> None:
    entry("canary", timezone.localdate(), mood=4)
    place = f"/shares/new/mood/{cast.maya.pk}/"
    preview = sign_in(client, cast.maya).post(place, {"readers": [str(cast.jonas.pk)], "do": "look"}).content.decode()
    assert "This is what Jonas will see" in preview
    assert 'class="chart__dot"' in preview
    assert "<td>Good</td>" in preview
    assert "canary" not in preview
