import json
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from sameside.web.journal import actions, given, prompts, queries, taking
from sameside.web.journal.actions import Page
from sameside.web.journal.models import Entry, OtherVersion
from sameside.web.journal.written import Written
from tests.cast import Cast
from tests.web.journal.conftest import Maker

DAY = date(2026, 3, 14)
WHOLE: dict[str, Any] = {
    "mood": 2, "feelings": ("worried",), "people": ("Mum",), "places": ("canal",), "prompt": "p", "asked": "What rained?"
}  # fmt: skip


def a_journal(cast: Cast, entry: Maker) -> taking.Taken:
    entry("שלום 🧡\n\nRain", DAY, **WHOLE)
    prompts.add(cast.maya, "reflection", "What did I not say?")
    return taking.take(cast.maya)


def test_everything_one_wrote_goes_with_one_in_plain_values(cast: Cast, entry: Maker) -> None:
    entry("His.", who=cast.jonas)
    taken = json.loads(json.dumps(a_journal(cast, entry)))
    lists = {"feelings": ["worried"], "people": ["Mum"], "places": ["canal"]}
    assert taken["entries"] == [{**WHOLE, **lists, "on": "2026-03-14", "text": "שלום 🧡\n\nRain"}]
    assert taken["questions"] == [{"area": "reflection", "words": "What did I not say?"}]


def test_a_version_that_waits_for_a_choice_goes_too(cast: Cast, entry: Maker) -> None:
    one = entry("One.")
    actions.save(cast.maya, one.pk, Written(DAY, "Other."), Page(uuid4(), 9))
    assert [row["text"] for row in taking.take(cast.maya)["entries"]] == ["One.", "Other."]


def test_it_comes_back_whole_to_an_empty_place_and_a_second_time_adds_nothing(cast: Cast, entry: Maker) -> None:
    taken = json.loads(json.dumps(a_journal(cast, entry)))
    before = Entry.objects.get().pk
    assert taking.bring(cast.sam, taken) == 2
    assert taking.take(cast.sam) == taken
    assert Entry.objects.get(person=cast.sam).pk != before
    assert [line.opening for line in queries.lines_of(cast.sam, DAY.replace(day=1))] == ["שלום 🧡 Rain"]
    assert taking.bring(cast.sam, taken) == 0


def test_which_questions_one_was_shown_goes_along_so_that_none_comes_again_too_soon(cast: Cast) -> None:
    one = prompts.on_the_shelf()[0]
    given.note(cast.maya, one.id, timezone.localdate())
    taken = json.loads(json.dumps(taking.take(cast.maya)))
    day = timezone.localdate().isoformat()
    assert taken["questions_shown"] == [{"on": day, "words": one.words}]
    assert taking.bring(cast.sam, taken) == 0
    assert taking.take(cast.sam) == taken
    ahead = {"questions_shown": [{"on": "2999-01-01", "words": one.words}]}
    assert taking.bring(cast.jonas, ahead) == 0
    assert taking.take(cast.jonas) == taken


def row(**more: Any) -> dict[str, Any]:
    return {"on": "2026-03-14", "text": "Rain", **more}


@pytest.mark.parametrize(
    "data",
    [
        [],
        {"entries": "x"},
        {"entries": ["x"]},
        {"entries": [row(), row(on="never")]},
        {"entries": [row(), row(on=None)]},
        {"entries": [row(), row(on="1066-10-14")]},
        {"entries": [row(), row(text=5)]},
        {"entries": [row(), row(text="x" * 100_001)]},
        {"entries": [row(), row(text="", mood=None)]},
        {"entries": [row(), row(mood=True)]},
        {"entries": [row(), row(mood=9)]},
        {"entries": [row(), row(people="Mum")]},
        {"entries": [row(), row(places=["x"] * 21)]},
        {"entries": [row(), row(feelings=[{}])]},
        {"entries": [row()], "questions": [{"area": "weather", "words": "Rain?"}]},
        {"entries": [row()], "questions": [{"area": "goals"}]},
        {"entries": [row()], "questions_shown": [{"on": "never", "words": "Rain?"}]},
    ],
)
def test_what_is_not_understood_is_said_and_nothing_is_written(cast: Cast, data: Any) -> None:
    with pytest.raises(ValueError, match=r"in this file .*\.$"):
        taking.bring(cast.maya, data)
    assert not Entry.objects.exists()


def test_a_feeling_nobody_knows_any_more_is_left_out(cast: Cast) -> None:
    assert taking.bring(cast.maya, {"entries": [row(feelings=["happy", "gruntled"])]}) == 1
    assert queries.everything(cast.maya)[0][1].feelings == ("happy",)
    assert not OtherVersion.objects.exists()
