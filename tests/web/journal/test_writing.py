import json
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.http import QueryDict

from sameside.web.journal import actions, prompts, writing
from sameside.web.journal.models import Entry, PromptBook
from sameside.web.journal.prompts import Prompt
from sameside.web.journal.written import written_from
from sameside.web.library import shelf
from tests.cast import Cast
from tests.web.journal.conftest import Maker

TAB = uuid4()


@pytest.fixture(autouse=True)
def _one_question(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "prompts", lambda: (Prompt("rain", "reflection", "What rained?"),))


def given(text: str = "Rain", **more: str) -> QueryDict:
    made = QueryDict(mutable=True)
    made.update({"text": text, "tab": str(TAB), "on": "2026-03-14", **more})
    return made


def take(cast: Cast, one: UUID, **more: str) -> writing.Draft:
    place = Entry.objects.filter(pk=one).first()
    return writing.take(cast.maya, one, place, given(**more))


def test_a_fresh_page_knows_its_question_and_has_a_name_of_its_own(cast: Cast) -> None:
    form, prompt = writing.blank(cast.maya, "rain")
    other, none = writing.blank(cast.maya, "no-such")
    assert prompt is not None
    assert (prompt.words, form["prompt"].value(), none, other["prompt"].value()) == ("What rained?", "rain", None, "")
    assert form["tab"].value() != other["tab"].value()


def test_an_entry_opens_as_it_was_written(cast: Cast, entry: Maker) -> None:
    one = entry("Rain", mood=2, feelings=("worried",), people=("Mum", "Jo"))
    form = writing.opened(one)
    seen = {name: form[name].value() for name in ("text", "mood", "people", "version")}
    assert seen == {"text": "Rain", "mood": 2, "people": "Mum, Jo", "version": 1}
    assert form["on"].value() == date(2026, 3, 14)


def test_the_first_words_pin_the_question_and_let_it_rest(cast: Cast) -> None:
    one = uuid4()
    assert take(cast, one, prompt="rain").kept
    written = written_from(Entry.objects.get(pk=one).body)
    assert (written.prompt, written.asked) == ("rain", "What rained?")
    assert "rain" in PromptBook.objects.get().body["shown"]
    take(cast, one, text="Rain again", version="1", prompt="")
    assert written_from(Entry.objects.get(pk=one).body).asked == "What rained?"


def test_nothing_is_kept_of_a_page_that_is_wrong(cast: Cast) -> None:
    draft = take(cast, uuid4(), text="", prompt="rain")
    assert (draft.kept, Entry.objects.count(), PromptBook.objects.count()) == (False, 0, 0)
    assert draft.sentence.startswith("Write a word")


def test_the_script_is_told_what_became_of_it(cast: Cast) -> None:
    one = uuid4()
    kept = writing.told(one, take(cast, one))
    assert (kept.status_code, json.loads(kept.content)) == (200, {"version": 1, "both": ""})
    actions.save(cast.maya, one, written_from(Entry.objects.get().body).asking("", ""), actions.Page(uuid4(), 1))
    other = writing.take(cast.maya, one, Entry.objects.get(), given(text="Other", tab=str(uuid4()), version="9"))
    assert json.loads(writing.told(one, other).content)["both"] == f"/journal/{one}/both/"
    assert writing.onward(one, other).endswith("/both/")
    wrong = writing.told(one, take(cast, one, text=""))
    assert (wrong.status_code, json.loads(wrong.content)["sentence"][:12]) == (422, "Write a word")
    gone = writing.told(uuid4(), take(cast, uuid4(), version="3"))
    assert (gone.status_code, json.loads(gone.content)["sentence"]) == (410, writing.gone())


def test_what_was_deleted_elsewhere_is_drawn_again_as_a_page_of_its_own(cast: Cast) -> None:
    one = uuid4()
    page = writing.again(cast.maya, one, take(cast, one, text="Still mine", version="3", step="4"))
    form = page["form"]
    assert page["entry_id"] != one
    assert (form["text"].value(), form["version"].value()) == ("Still mine", "0")
    assert form["tab"].value() != str(TAB)
    assert form.non_field_errors() == [writing.gone()]


def test_a_wrong_page_keeps_its_question(cast: Cast) -> None:
    one = uuid4()
    page = writing.again(cast.maya, one, take(cast, one, text="x" * 100_001, prompt="rain", version="0"))
    assert (page["entry_id"], page["asked"], page["is_new"]) == (one, "What rained?", True)
    assert len(page["form"]["text"].value()) == 100_001


def test_who_writes_is_the_same_for_one_person_and_tells_nothing(cast: Cast) -> None:
    maya, jonas = writing.who_writes(cast.maya), writing.who_writes(cast.jonas)
    assert maya == writing.who_writes(cast.maya) != jonas
    assert cast.maya.pk.hex not in maya


def test_a_question_of_somebody_else_is_not_found(cast: Cast) -> None:
    prompts.add(cast.jonas, "goals", "His?")
    (his,) = prompts.own(cast.jonas)
    assert writing.blank(cast.maya, his.id)[1] is None
