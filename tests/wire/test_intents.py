"""Intents as a careless or a clever client sends them: late, early, twice, in another's name."""

import uuid

import pytest

from tests.cast import Cast
from tests.wire.browser import Browser
from tests.wire.conftest import SignedIn
from tests.wire.fingerprint import fingerprint
from tests.wire.table import Couple, is_sentence, sit_down

OTHER_MOVES = ("say_back", "check", "sense", "more", "pass_floor", "longer", "enough", "tell", "ask", "draft", "accept")


@pytest.fixture
def talk(cast: Cast, signed_in: SignedIn) -> Couple:
    """Maya has the floor."""
    return sit_down(cast, signed_in, "wire-talk")


@pytest.fixture
def apart(cast: Cast, signed_in: SignedIn) -> Couple:
    return sit_down(cast, signed_in, "wire-apart", "own")


def test_speaking_out_of_turn_is_refused_with_a_sentence_and_leaves_nothing(talk: Couple) -> None:
    before = fingerprint()
    reply = talk.jonas.does(talk.sitting, "speak", step="talk", text="me first", turn=1)
    assert reply.status == 409
    assert is_sentence(reply)
    assert fingerprint() == before


@pytest.mark.parametrize("kind", OTHER_MOVES)
def test_moves_that_are_not_due_are_refused_for_both(talk: Couple, kind: str) -> None:
    before = talk.seq()
    for one in (talk.jonas, talk.maya):
        if one is talk.maya and kind in ("pass_floor", "longer", "enough"):
            continue
        reply = one.does(talk.sitting, kind, step="talk", text="words?", version=0, verdict="yes")
        assert reply.status == 409
        assert is_sentence(reply)
    assert talk.seq() == before


def test_a_double_click_is_one_answer(apart: Couple) -> None:
    replies = [apart.maya.does(apart.sitting, "answer", "one-key", step="hello", text="hello") for _ in range(3)]
    assert [reply.status for reply in replies] == [200, 200, 200]
    assert [event.kind for event in apart.log()].count("answered") == 1


def test_two_tabs_answer_once_and_the_second_is_told(apart: Couple) -> None:
    first = apart.maya.does(apart.sitting, "answer", "tab-one", step="hello", text="from one tab")
    second = apart.maya.does(apart.sitting, "answer", "tab-two", step="hello", text="from the other")
    assert (first.status, second.status) == (200, 409)
    assert is_sentence(second)
    assert [event.said["text"] for event in apart.log() if event.kind == "answered"] == ["from one tab"]


def test_an_intent_for_a_later_step_does_not_jump_ahead(apart: Couple) -> None:
    assert apart.maya.does(apart.sitting, "answer", step="secret", text="too early").status == 409
    assert apart.maya.does(apart.sitting, "go_on", step="together").status == 409
    assert "answered" not in [event.kind for event in apart.log()]


def test_the_key_of_one_seat_does_not_use_up_that_of_the_other(apart: Couple) -> None:
    for one, text in ((apart.maya, "of Maya"), (apart.jonas, "of Jonas")):
        assert one.does(apart.sitting, "answer", "the-same-key", step="hello", text=text).status == 200
    assert [event.seat for event in apart.log() if event.kind == "answered"] == [0, 1]


def test_a_key_that_pretends_to_be_of_another_seat_belongs_to_whoever_sends_it(apart: Couple) -> None:
    assert apart.jonas.does(apart.sitting, "answer", "0:stolen", step="hello", text="of Jonas").status == 200
    assert apart.maya.does(apart.sitting, "answer", "stolen", step="hello", text="of Maya").status == 200
    assert [event.said["text"] for event in apart.log() if event.kind == "answered"] == ["of Jonas", "of Maya"]


@pytest.mark.parametrize("forged", ["seat", "person", "by", "author", "number", "sitting", "owner"])
def test_naming_another_seat_in_the_form_acts_for_oneself(apart: Couple, forged: str) -> None:
    reply = apart.jonas.lane(
        apart.sitting, {"kind": "answer", "step": "hello", "text": "whose", "key": "k", forged: "0"}
    )
    assert reply.status == 200
    assert [event.seat for event in apart.log() if event.kind == "answered"] == [1]


def test_a_sitting_that_is_not_mine_or_does_not_exist_is_404(apart: Couple, cast: Cast, signed_in: SignedIn) -> None:
    sam = signed_in(cast.sam)
    before = fingerprint()
    for sitting in (apart.sitting, uuid.uuid4(), "1", "../secrets", str(apart.sitting).upper() + "x"):
        assert sam.does(sitting, "answer", step="hello", text="hi").status == 404
    assert fingerprint() == before


def test_replaying_everything_maya_sent_as_jonas_tells_nothing_and_takes_nothing(apart: Couple) -> None:
    for step in ("hello", "mine", "guide"):
        apart.maya.does(apart.sitting, "answer", step=step, text=f"canary-{step}")
        apart.maya.does(apart.sitting, "answer", step="mood", value=3)
    apart.maya.lane(apart.sitting, {"kind": "answer", "step": "secret", "text": "canary-draft"}, "draft")
    of_maya = [event for event in apart.log() if event.seat == 0]
    for method, path, body, headers in apart.maya.sent:
        reply = apart.jonas.ask(method, path, body, headers)
        for canary in ("canary-mine", "canary-guide", "canary-draft"):
            own = canary.encode() in body
            assert own or canary not in reply.everything or _jonas_said(apart, canary)
    assert [event for event in apart.log() if event.seat == 0] == of_maya


def _jonas_said(couple: Couple, text: str) -> bool:
    """After the replay these are his own words too; what he reads then is his."""
    return any(event.seat == 1 and (event.said or {}).get("text") == text for event in couple.log())


def test_a_person_who_left_the_circle_may_look_and_not_move(apart: Couple, cast: Cast, signed_in: SignedIn) -> None:
    from sameside.web.circles.actions import leave

    leave(cast.jonas, cast.couple)
    before = apart.seq()
    reply = apart.jonas.does(apart.sitting, "answer", step="hello", text="still here?")
    assert (reply.status, is_sentence(reply)) == (409, True)
    assert apart.jonas.get(f"/sittings/{apart.sitting}/").status == 200
    assert apart.seq() == before


def test_the_page_without_scripts_judges_like_the_lane(apart: Couple) -> None:
    path = f"/sittings/{apart.sitting}/"
    refused = apart.maya.post(path, {"kind": "go_on", "step": "together", "key": "k", "text": "typed words"})
    assert refused.status == 409
    taken = apart.maya.post(path, {"kind": "answer", "step": "hello", "key": "k2", "text": "hello"})
    again = apart.maya.post(path, {"kind": "answer", "step": "hello", "key": "k2", "text": "hello"})
    assert (taken.status, again.status) == (302, 302)
    assert [event.kind for event in apart.log()].count("answered") == 1


def test_after_a_refusal_the_page_keeps_what_was_typed(apart: Couple) -> None:
    body = {"kind": "answer", "step": "hello", "key": "k", "text": "w" * 5000}
    refused = apart.maya.post(f"/sittings/{apart.sitting}/", body)
    assert refused.status == 409
    assert "w" * 5000 in refused.text


def test_a_visitor_is_told_401_and_learns_nothing_of_ids(apart: Couple) -> None:
    visitor = Browser()
    known, made_up = visitor.does(apart.sitting, "pause"), visitor.does(uuid.uuid4(), "pause")
    assert (known.status, known.body) == (made_up.status, made_up.body) == (401, b"{}")
