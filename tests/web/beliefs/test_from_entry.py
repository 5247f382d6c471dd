from datetime import date
from uuid import uuid4

import pytest
from django.http import Http404
from django.test import Client

from sameside.web.beliefs.forms.fields import LONG
from sameside.web.beliefs.from_entry import words_of_entry
from sameside.web.journal.actions import Page, save
from sameside.web.journal.written import Written
from tests.cast import Cast
from tests.web.beliefs.page import opened


def entry(cast: Cast, text: str) -> str:
    key = uuid4()
    save(cast.maya, key, Written(date(2026, 5, 3), text), Page(uuid4()))
    return str(key)


def test_ones_own_entry_is_there_to_look_for_a_rule_in(maya: Client, cast: Cast) -> None:
    key = entry(cast, "I said yes again.")
    assert words_of_entry(cast.maya, key) == "I said yes again."
    assert "I said yes again.</textarea>" in opened(maya, f"/beliefs/new/?entry={key}")
    assert f'href="/beliefs/new/?entry={key}"' in opened(maya, f"/journal/{key}/")


def test_somebody_elses_entry_is_not_there(jonas: Client, cast: Cast) -> None:
    key = entry(cast, "I said yes again.")
    with pytest.raises(Http404):
        words_of_entry(cast.jonas, key)
    assert jonas.get(f"/beliefs/new/?entry={key}").status_code == 404


def test_what_is_no_entry_opens_an_empty_page_and_a_long_one_is_said_to_be_cut(maya: Client, cast: Cast) -> None:
    assert words_of_entry(cast.maya, "x") == ""
    assert "The entry is long." not in opened(maya, "/beliefs/new/?entry=x")
    page = opened(maya, f"/beliefs/new/?entry={entry(cast, 'y' * (LONG + 1))}")
    assert "The entry is long." in page
    assert "y" * LONG in page
    assert "y" * (LONG + 1) not in page


def test_a_sentence_the_coach_heard_can_be_the_rule_and_what_is_typed_goes_first(maya: Client, cast: Cast) -> None:
    address = f"/beliefs/new/?entry={entry(cast, 'We had soup. I should be over this by now.')}"
    assert 'name="heard" value="I should be over this by now."' in opened(maya, address)
    maya.post(address, {"key": "a", "heard": "I should be over this by now.", "words": ""})
    maya.post(address, {"key": "b", "heard": "I should be over this by now.", "words": "My own way of saying it."})
    page = opened(maya, "/beliefs/")
    assert "I should be over this by now." in page
    assert "My own way of saying it." in page
