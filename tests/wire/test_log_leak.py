"""A whole talk with a mark in every field, header, address and token; the server's log holds none of them (T18)."""

import pytest

from tests.e2e.site import Site
from tests.wire.caller import Caller, demo_circle, sit_down

MARK = "Canary7"
MARKED = {"user-agent": f"{MARK}Agent", "referer": f"http://x.example/{MARK}", "x-forwarded-for": f"{MARK}For",
          "accept-language": f"{MARK}Tongue", "x-request-id": f"{MARK}Id"}  # fmt: skip


@pytest.fixture
def couple(house: Site) -> tuple[Caller, Caller]:
    return Caller(house.addresses[0], "maya"), Caller(house.addresses[0], "jonas")


def talk(maya: Caller, jonas: Caller) -> str:
    sitting = sit_down(maya, jonas, "wire-talk")
    for speaker, listener in ((maya, jonas), (jonas, maya)):
        for who, kind in ((speaker, "speak"), (listener, "say_back"), (speaker, "check"), (speaker, "pass_floor")):
            body = {"step": "talk", "text": f"{MARK} {kind}", "verdict": "yes"}
            who.does(sitting, kind, what="draft", **body)
            assert who.does(sitting, kind, f"{MARK}-{kind}-{id(who)}", **body).status == 200
    for who in (maya, jonas):
        assert who.does(sitting, "answer", f"{MARK}-keep-{id(who)}", step="keep", text=f"{MARK} note").status == 200
    return sitting


def stumble(who: Caller, sitting: str) -> None:
    """Everything that a log likes to write about."""
    for path in (
        f"/{MARK}/",
        f"/sittings/{MARK}/",
        f"/circles/join/{MARK}token/",
        f"/today/?q={MARK}",
        f"/live/{MARK}",
    ):
        who.get(path, **MARKED)
    who.does(sitting, MARK, MARK, step=MARK, text=MARK)
    who.post(f"/sittings/{sitting}/", {"kind": MARK, "text": MARK * 90_000}, **MARKED)
    who.post(f"/circles/{demo_circle('couple')}/name/", {"name": MARK}, origin=f"http://{MARK}.example")
    who.post("/you/account/in/", {"login": f"{MARK}@x.example", "password": MARK})
    who.post("/you/account/new/", {"name": MARK, "email": f"{MARK}@x.example", "password1": MARK})
    who.post(f"/circles/{demo_circle('family')}/invite/", {"meant_for": MARK})
    who.get("/today/", host=f"{MARK}.example")
    for broken in (b"\xff\xfe", b"%zz=" + MARK.encode()):
        who.ask("POST", f"/live/sittings/{sitting}/?{MARK}", broken, {"content-type": MARK, "x-sameside": "1"})
    ask_the_coach(who, sitting)
    stranger = Caller(who.address, "sam")
    stranger.cookies["sid"] = MARK
    stranger.get(f"/sittings/{sitting}/?{MARK}", **MARKED)


def ask_the_coach(who: Caller, sitting: str) -> None:
    words = f"{MARK} You never listen. I could kill myself, {MARK}. He keeps my bank card."
    for look in ("", "look", "use.ABS", "wrong.ABS", "figure.self", "on", MARK):
        assert who.post("/coach/read/", {"text": words, "before": MARK, "look": look, "memory": MARK}).status == 200
    assert who.post("/coach/read/", {"text": MARK * 9000}, **MARKED).status == 413
    assert who.post("/coach/try/", {"text": words, "keep": ""}).status == 200
    assert who.post("/coach/traps/", {"text": words}).status == 200
    assert who.post("/coach/rehearse/own/", {"character": MARK, "described": MARK}).status == 422
    who.post(f"/sittings/{sitting}/", {"kind": "speak", "text": words, "look": "look", "before": MARK})


def test_no_word_name_header_address_or_token_reaches_the_log(house: Site, couple: tuple[Caller, Caller]) -> None:
    maya, jonas = couple
    before = len(house.log())
    sitting = talk(maya, jonas)
    stumble(maya, sitting)
    stumble(jonas, sitting)
    written = house.log()
    assert len(written) > before, "the stumbles should be logged, or this proves nothing"
    cookies = [value for who in couple for name, value in who.cookies.items() if name == "sid" and value]
    assert [mark for mark in (MARK, MARK.lower(), sitting, *cookies) if mark in written] == []
