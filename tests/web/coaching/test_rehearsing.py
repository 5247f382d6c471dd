from typing import Any

import pytest
from django.test import RequestFactory

from sameside.web.coaching import actions, queries, rehearsing, stage
from sameside.web.coaching.models import KeptTalk
from tests.cast import Cast


@pytest.fixture
def row(cast: Cast) -> KeptTalk:
    return actions.sit_down(cast.maya, stage.begun("money", "jun", "", "", "seed"))


def take(cast: Cast, row: KeptTalk, **data: str) -> rehearsing.Outcome:
    found = rehearsing.take(cast.maya, row, data)
    return found


def texts(row: KeptTalk) -> list[Any]:
    return [turn["text"] for turn in KeptTalk.objects.get(pk=row.pk).body["turns"]]


def test_say_go_back_and_say_otherwise(cast: Cast, row: KeptTalk) -> None:
    for text in ("One thing.", "Another."):
        assert take(cast, row, kind="say", text=text).done
    take(cast, row, kind="back", to="2")
    take(cast, row, kind="say", text="In another way.")
    assert texts(row) == ["One thing.", "In another way."]


def test_what_makes_no_sense_changes_nothing(cast: Cast, row: KeptTalk) -> None:
    for data in ({}, {"kind": "x"}, {"kind": "back"}, {"kind": "back", "to": "²"}, {"kind": "back", "to": "9" * 5000}):
        assert take(cast, row, **data).done
    assert take(cast, row, kind="figure").done
    assert texts(row) == []


def test_too_much_for_one_turn_is_told_and_stays_in_the_field(cast: Cast, row: KeptTalk) -> None:
    outcome = take(cast, row, kind="say", text="x" * 601)
    assert "600" in outcome.sentence
    assert outcome.typed == "x" * 601
    assert texts(row) == []


def test_after_the_last_turn_nothing_is_added(cast: Cast, row: KeptTalk) -> None:
    body = row.body
    actions.go_on(row, {**body, "turns": [{"text": str(n)} for n in range(stage.MOST_TURNS)]})
    take(cast, row, kind="say", text="One more.")
    assert "One more." not in texts(row)


def test_it_is_kept_or_thrown_away(cast: Cast, row: KeptTalk) -> None:
    take(cast, row, kind="keep")
    assert queries.talks_of(cast.maya) == [row]
    assert take(cast, row, kind="drop").gone
    assert queries.talks_of(cast.maya) == []


def test_a_figure_of_speech_is_played_once_more(cast: Cast, row: KeptTalk) -> None:
    take(cast, row, kind="say", text="I am dying inside.")
    assert KeptTalk.objects.get(pk=row.pk).body["turns"][0]["halted"]
    take(cast, row, kind="figure")
    assert not KeptTalk.objects.get(pk=row.pk).body["turns"][0]["halted"]
    assert texts(row) == ["I am dying inside."]


def test_a_page_has_the_partner_the_talk_and_a_card_where_one_is_needed(cast: Cast, row: KeptTalk) -> None:
    take(cast, row, kind="say", text="He hits me. <b>You</b> never listen.")
    page = rehearsing.page_of(RequestFactory().get("/"), cast.maya, row, rehearsing.Outcome())
    assert [card.id for card in page["cards"]] == ["violence"]
    assert "<b>You</b>" not in page["rehearse_talk"] + page["rehearse_walk"]
    assert "sitter" in page["figure"]
    assert 'name="csrfmiddlewaretoken"' in page["rehearse_walk"]
