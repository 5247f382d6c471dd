import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from sameside.web.ui import looks
from tests.cast import Cast, sign_in

FOLDER = Path(looks.__file__).parent / "static" / "ui" / "looks"


def test_there_are_three_that_tell_nothing_and_one_with_our_name() -> None:
    assert len(looks.LOOKS) >= 4
    assert [one.id for one in looks.LOOKS.values() if "ameside" in str(one.name)] == ["sameside"]


@pytest.mark.parametrize("look", looks.LOOKS.values(), ids=looks.LOOKS)
def test_each_manifest_is_whole_and_an_app_of_its_own(client: Client, look: looks.Look) -> None:
    answer = client.get(look.manifest)
    told = json.loads(answer.content)
    assert answer["Content-Type"] == "application/manifest+json"
    assert told["name"] == told["short_name"] == str(look.name)
    assert told["id"] == told["start_url"] == f"/app/{look.id}/"
    assert (told["scope"], told["display"]) == ("/", "standalone")
    assert {(icon["sizes"], icon["purpose"]) for icon in told["icons"]} >= {
        ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"),
    }  # fmt: skip
    assert "sameside" not in answer.content.decode().lower() or look.id == "sameside"
    for size in looks.SIZES:
        picture = (FOLDER / f"{look.id}-{size}.png").read_bytes()
        assert picture[:8] == b"\x89PNG\r\n\x1a\n"
        assert int.from_bytes(picture[16:20]) == size


def test_what_a_browser_chose_is_read_from_its_own_cookie_and_nothing_else() -> None:
    def asked(**cookies: str) -> Any:
        return looks.look_of(SimpleNamespace(COOKIES=cookies))  # type: ignore[arg-type]

    assert asked(look="meadow") == looks.LOOKS["meadow"]
    assert asked(look="ghost") is None
    assert asked() is None


def test_a_chosen_look_stands_in_the_head_of_a_page_and_an_unchosen_one_does_not(client: Client) -> None:
    assert "manifest" not in client.get("/").content.decode().split("<main")[0]
    answer = client.post("/app/", {"look": "meadow"})
    cookie = answer.cookies["look"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("meadow", True, "Lax")
    head = client.get("/").content.decode().split("</head>")[0]
    assert 'rel="manifest" href="/app/meadow.webmanifest"' in head
    assert "Take it away again" in client.get("/app/").content.decode()
    client.post("/app/", {"look": "none"})
    assert "manifest" not in client.get("/").content.decode().split("</head>")[0]


def test_the_installed_app_opens_as_it_was_chosen_even_after_leaving_quickly(client: Client, db: None) -> None:
    answer = client.get("/app/almanac/")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert answer.cookies["look"].value == "almanac"
    for path in ("/app/ghost/", "/app/ghost.webmanifest"):
        assert client.get(path).status_code == 404


def test_whoever_is_signed_in_finds_the_way_back_to_their_own_page(client: Client, cast: Cast) -> None:
    def main() -> str:
        return client.get("/app/").content.decode().partition("<main")[2]

    assert 'href="/you/"' not in main()
    sign_in(client, cast.maya)
    assert '<a href="/you/">You</a>' in main()
