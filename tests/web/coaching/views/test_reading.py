import logging
from typing import Any

import pytest
from django.test import Client

from sameside.web.coaching import actions, pace
from sameside.web.coaching.views.reading import LONGEST_BODY
from tests.cast import Cast

HARD = "You never listen to me. I felt hurt when you left."


def read(client: Client, text: str = HARD, **more: str) -> Any:
    return client.post("/coach/read/", {"text": text, **more})


def test_a_draft_is_answered_with_places_and_with_notes_below(maya: Client) -> None:
    answer = read(maya)
    found = answer.json()
    assert [(mark["code"], mark["spans"]) for mark in found["marks"]] == [
        ("ABS", [[0, 9]]), ("I_FEEL", [[24, 35]]), ("I_SIT", [[36, 44]]),
    ]  # fmt: skip
    assert "Keep my words" in found["html"]
    assert found["on"] is False
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_lights_come_only_with_a_reply(maya: Client) -> None:
    said = {"text": "You felt hurt.", "before": "I felt hurt."}
    assert "Feeling named" in read(maya, **said, reply="yes").json()["html"]
    assert "Feeling named" not in read(maya, **said).json()["html"]


def test_only_by_post_only_signed_in_and_only_from_our_own_pages(maya: Client, cast: Cast) -> None:
    assert maya.get("/coach/read/").status_code == 405
    assert read(Client()).status_code == 302
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.maya)
    assert read(strict).status_code == 403


def test_what_is_too_long_is_refused_with_a_sentence(maya: Client) -> None:
    answer = read(maya, "x" * LONGEST_BODY)
    assert (answer.status_code, answer.json()["sentence"]) == (413, "That is long. The coach reads shorter pieces.")


def test_whoever_asks_without_end_is_asked_to_wait(maya: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "A_MINUTE", 2)
    assert [read(maya).status_code for _ in range(3)] == [200, 200, 429]


def test_nothing_of_a_draft_is_stored_or_logged(maya: Client, caplog: pytest.LogCaptureFixture) -> None:
    from tests.wire.fingerprint import fingerprint

    read(maya)
    before = fingerprint()
    with caplog.at_level(logging.DEBUG):
        read(maya, "You never canary.")
        read(maya, "I could kill myself, canary.")
    assert fingerprint() == before
    assert "canary" not in caplog.text


def test_strange_input_is_answered_and_breaks_nothing(maya: Client) -> None:
    for text in ("", "\0", "\u202e\u2066 You never listen", "<script>alert(1)</script> You never listen.", "🧡" * 900):
        answer = read(maya, text, memory='[[["ABS",7]],{},"x"]', look="use.\0", prefix="x", before="\0")
        assert answer.status_code == 200
        assert "<script>" not in answer.json()["html"]


def test_the_partner_is_answered_as_if_nothing_had_been_said(maya: Client, jonas: Client, cast: Cast) -> None:
    before = read(jonas).json()
    actions.read_along(cast.maya, True)
    actions.silence(cast.maya, "seed-dying")
    read(maya, look="wrong.ABS")
    assert read(jonas).json() == before
    assert "aid" in read(jonas, "I am dying inside.").json()["html"]
