"""Bodies no form of ours makes (T25): every answer is a sentence or a 404, never a broken server."""

import json
import os
import time
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cast import Cast
from tests.wire.browser import encoded, undone
from tests.wire.conftest import SignedIn
from tests.wire.table import Couple, is_sentence, sit_down

LONG = os.environ.get("SAMESIDE_HYPOTHESIS") == "long"
EXAMPLES = 5000 if LONG else 40
SLOW = 2.0  # seconds of work, not of waiting: a busy machine is not a slow answer
EMOJI = "\U0001f9e1" * 25_000
BODIES = {
    "emoji": encoded({"kind": "answer", "step": "hello", "text": EMOJI}),
    "nul": encoded({"kind": "answer", "step": "hello", "text": "a\0b", "key": "k\0k"}),
    "nul in names": encoded({"kind": "answer\0", "step\0": "hello", "te\0xt": "x"}),
    "nul in the step": encoded({"kind": "answer", "step": "hel\0lo", "text": "x"}),
    "surrogates": b"kind=answer&step=hello&text=%ED%A0%80%ED%BF%BF&key=%ED%A0%80",
    "ten thousand fields": encoded({f"f{n}": "x" for n in range(10_000)} | {"kind": "answer", "step": "hello"}),
    "ten thousand values": encoded({"kind": "answer", "step": "hello", "text": ["x"] * 10_000}),
    "nested names": encoded({"kind": "answer", "step": "hello", "text.a.b.c": "x", "piles": "y", "piles.z": "w"}),
    "deep names": encoded({"kind": "answer", "step": "hello", "text": "x", "a" + ".b" * 5000: "y"}),
    "latin": b"kind=answer&step=hello&text=\xff\xfe\x80",
    "percent": b"kind=answer&step=hello&text=%",
    "nothing": b"",
    "ampersands": b"&" * 5000,
    "json": json.dumps({"kind": "answer", "step": "hello", "text": "x"}).encode(),
    "deep json": b"[" * 60_000,
    "text as a group": encoded({"kind": "answer", "step": "hello", "text.x": "y"}),
    "step as a group": encoded({"kind": "answer", "step.x": "hello", "text": "y"}),
    "step twice": b"kind=answer&step=x&step=hello&text=y&kind=leave",
    "a long key": encoded({"kind": "answer", "step": "hello", "text": "x", "key": "k" * 60_000}),
    "a long step": encoded({"kind": "answer", "step": "s" * 60_000, "text": "x"}),
    "numbers": encoded({"kind": "accept", "step": "pact", "version": "9" * 5000}),
    "nan": encoded({"kind": "answer", "step": "mood", "value": "NaN"}),
    "time": encoded({"kind": "time_out", "minutes": "-99999999999999999999"}),
    "right to left": encoded({"kind": "answer", "step": "hello", "text": "\u202e\u2066\ufeff" * 300}),
    "multipart": b'--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nanswer\r\n--x--',
}
TYPES = (
    "application/x-www-form-urlencoded",
    "application/json",
    "text/plain",
    "multipart/form-data; boundary=x",
    "x",
    "-",
)


@pytest.fixture
def couple(cast: Cast, signed_in: SignedIn) -> Couple:
    return sit_down(cast, signed_in, "wire-apart", "own")


def broken(couple: Couple, body: bytes, **headers: str) -> list[str]:
    """What is wrong with the answers to a body, through each of the doors."""
    wrong = []
    for door in ("", "draft", "page"):
        with undone():
            began = time.process_time()
            if door == "page":
                reply = couple.maya.post(f"/sittings/{couple.sitting}/", body, **headers)
                fine = reply.status in (302, 400, 403, 404, 409, 413) and (reply.status == 302 or len(reply.body) > 20)
            else:
                reply = couple.maya.lane(couple.sitting, body, door, **headers)
                fine = reply.status in (200, 204, 404) or (reply.status in (400, 409, 413) and is_sentence(reply))
            took = time.process_time() - began
            after = couple.maya.get(f"/sittings/{couple.sitting}/").status
        if not fine or took > SLOW or after != 200:
            wrong.append(f"{door or 'lane'}: {reply.status} in {took:.2f}s, then {after}; {body[:60]!r}")
    return wrong


@pytest.mark.parametrize("name", BODIES)
def test_a_body_no_form_makes_is_answered_with_a_sentence(couple: Couple, name: str) -> None:
    assert broken(couple, BODIES[name]) == []


@pytest.mark.parametrize("kind", TYPES)
def test_a_body_of_another_kind_is_answered_with_a_sentence(couple: Couple, kind: str) -> None:
    found = broken(couple, BODIES["multipart"], content_type=kind) + broken(couple, BODIES["json"], content_type=kind)
    assert found == []


@pytest.mark.parametrize("what", ["", "draft"])
def test_what_is_too_long_for_the_lane_is_413_and_keeps_nothing(couple: Couple, what: str) -> None:
    before = couple.seq()
    reply = couple.maya.lane(couple.sitting, b"kind=answer&step=hello&text=" + b"x" * 140_000, what)
    assert (reply.status, is_sentence(reply)) == (413, True)
    assert couple.seq() == before


def test_what_is_too_long_for_a_page_is_413(couple: Couple) -> None:
    reply = couple.maya.post(f"/sittings/{couple.sitting}/", b"kind=answer&text=" + b"x" * 4_200_000)
    assert reply.status == 413


def test_hidden_characters_are_kept_out_of_the_log(couple: Couple) -> None:
    reply = couple.maya.does(couple.sitting, "answer", step="hello", text="a\0b\x1bc\x7fd")
    assert reply.status == 200
    assert [event.said["text"] for event in couple.log() if event.kind == "answered"] == ["abcd"]


texts = st.one_of(
    st.text(max_size=60), st.sampled_from(["", "0", "hello", "answer", "secret", "\0", "-1", "1e9", "leave"])
)
names = st.sampled_from(
    ["kind", "step", "text", "key", "value", "lines", "options", "kept.1", "piles.a", "kept", "version"]
)
forms = st.lists(st.tuples(names, texts), max_size=12).map(
    lambda pairs: "&".join(f"{a}={quote_from_bytes(b.encode('utf-8', 'surrogatepass'))}" for a, b in pairs).encode()
)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=st.one_of(forms, st.binary(max_size=200)))
def test_whatever_arrives_is_answered_and_breaks_nothing(couple: Couple, body: bytes) -> None:
    assert broken(couple, body) == []


@settings(max_examples=EXAMPLES // 3, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_is_asked_for_is_answered(couple: Couple, data: Any) -> None:
    """Addresses and queries instead of bodies."""
    asked = quote_from_bytes(data.draw(st.binary(max_size=40)))
    path = data.draw(st.sampled_from(["/circles/join/{}/", "/library/{}/", "/sittings/start/{}/", "/live/sittings/{}/",
                                      "/help/{}/", "/today/?{}", "/beliefs/{}/", "/beliefs/moment/{}/", "/beliefs/new/?entry={}", "/shares/{}/", "/shares/new/{}/",
                                      "/openness/{}/", "/help/check/?next={}", "/{}"]))  # fmt: skip
    with undone():
        assert couple.maya.get(path.format(asked)).status < 500
        assert couple.maya.post(path.format(asked)).status < 500
