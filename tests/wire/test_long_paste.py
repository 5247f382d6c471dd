"""A megabyte pasted into a form, on a page without scripts: it comes back with every word and a sentence."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast, sign_in

LONG = "The canal was cold. \U0001f9e1 שלום " * 31_000
ENTRY, TAB = "1f0f3a52-6f0a-4b7e-9d5d-0f6a1c2b3d4e", "5b7d8c1e-2a3f-4c6d-8e9f-a0b1c2d3e4f5"
PLACES = {
    f"/journal/{ENTRY}/edit/": {"text": LONG, "version": "0", "tab": TAB, "on": "2026-01-05"},
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
