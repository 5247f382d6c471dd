"""A megabyte pasted into a form, on a page without scripts: it comes back with every word and a sentence."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from tests.cast import Cast, sign_in

LONG = "The canal was cold. \U0001f9e1 שלום " * 31_000
PLACES = {
    f"/journal/{uuid4()}/edit/": {"text": LONG, "version": "0", "tab": str(uuid4()), "on": "2026-01-05"},
    "/beliefs/new/": {"words": LONG},
    "/beliefs/yet/": {"cant": LONG},
    "/openness/seal/": {"text": LONG},
    "/care/boundaries/": {"not_okay": LONG},
}


@pytest.mark.parametrize("place", PLACES)
def test_a_megabyte_comes_back_whole_with_a_sentence(cast: Cast, client: Client, place: str) -> None:
    assert len(LONG.encode()) > 1_000_000
    answer: Any = sign_in(client, cast.sam).post(place, PLACES[place])
    page = answer.content.decode()
    assert answer.status_code == 422
    assert LONG.strip() in page
    assert "field__errors" in page
