import pytest
from django.test import Client

from sameside.web.people.demo import make_cast
from sameside.web.people.models import Person
from tests.cast import PASSWORD, sign_in
from tests.web.people.somebody import account, older

OURS = {"origin": "http://testserver", "x-sameside": "1"}


@pytest.fixture(autouse=True)
def _ours(settings: object) -> None:
    settings.ADDRESS = "http://testserver"  # type: ignore[attr-defined]


def test_the_page_can_cover_itself(inside: Client) -> None:
    assert inside.post("/you/lock/", headers=OURS).status_code == 204
    assert inside.get("/you/").headers["Location"] == "/you/unlock/?next=%2Fyou%2F"


def test_the_button_covers_the_page_and_leads_to_the_unlock_page(inside: Client) -> None:
    answer = inside.post("/you/lock/", headers={"sec-fetch-site": "same-origin"})
    assert answer.headers["Location"] == "/you/unlock/"


@pytest.mark.parametrize("path", ["/you/lock/", "/you/here/"])
@pytest.mark.parametrize("sent", [{}, {"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}])
def test_other_sites_can_neither_cover_nor_keep_awake(inside: Client, path: str, sent: dict[str, str]) -> None:
    assert inside.post(path, headers=sent).status_code == 403
    assert inside.get("/you/").status_code == 200


def test_saying_one_is_here_keeps_the_session_live(inside: Client) -> None:
    older(inside, last_seen=-14 * 60)
    before = inside.session["last_seen"]
    assert inside.post("/you/here/", headers=OURS).status_code == 204
    assert inside.session["last_seen"] > before


def test_saying_one_is_here_does_not_open_a_covered_session(inside: Client) -> None:
    older(inside, last_seen=-15 * 60)
    assert inside.post("/you/here/", headers=OURS).status_code == 401
    assert inside.get("/you/").status_code == 302


def test_a_stranger_is_not_here(db: None, client: Client) -> None:
    assert client.post("/you/here/", headers=OURS).status_code == 401


@pytest.mark.parametrize("path", ["/you/lock/", "/you/here/"])
def test_only_posts_count(inside: Client, path: str) -> None:
    assert inside.get(path).status_code == 405


def test_the_password_uncovers_and_leads_back(inside: Client) -> None:
    older(inside, locked=True)
    answer = inside.post("/you/unlock/", {"password": PASSWORD, "next": "/you/sign-ins/"})
    assert answer.headers["Location"] == "/you/sign-ins/"
    assert inside.get("/you/").status_code == 200


def test_a_wrong_password_uncovers_nothing(inside: Client) -> None:
    older(inside, locked=True)
    answer = inside.post("/you/unlock/", {"password": "wrong wrong wrong"})
    assert "That is not your password" in answer.content.decode()
    assert inside.get("/you/").status_code == 302


def test_guessing_at_the_unlock_page_is_limited(inside: Client) -> None:
    older(inside, locked=True)
    for _ in range(6):
        answer = inside.post("/you/unlock/", {"password": "wrong wrong wrong"})
    assert "a lot of tries" in answer.content.decode()


def test_leading_back_never_leads_elsewhere(inside: Client) -> None:
    older(inside, locked=True)
    answer = inside.post("/you/unlock/", {"password": PASSWORD, "next": "https://evil.example/"})
    assert answer.headers["Location"] == "/today/"


def test_one_can_sign_out_without_uncovering(inside: Client) -> None:
    older(inside, locked=True)
    assert inside.post("/you/unlock/", {"leave": "1"}).headers["Location"] == "/you/account/in/"
    assert "_auth_user_id" not in inside.session


def test_uncovering_does_not_lengthen_the_twelve_hours(inside: Client) -> None:
    older(inside, locked=True, signed_in_at=-12 * 3600 + 100)
    inside.post("/you/unlock/", {"password": PASSWORD})
    older(inside, signed_in_at=-12 * 3600)
    assert inside.get("/you/").headers["Location"].startswith("/you/account/in/")


def test_a_passkey_that_is_not_one_uncovers_nothing(inside: Client) -> None:
    older(inside, locked=True)
    for nonsense in ("", "{}", "null", '{"response":3}'):
        assert inside.post("/you/unlock/", {"credential": nonsense}).status_code == 200
    assert inside.get("/you/").status_code == 302


def test_who_is_not_covered_has_nothing_to_unlock(inside: Client, ines: Person) -> None:
    assert inside.get("/you/unlock/?next=/you/").headers["Location"] == "/you/"


def test_in_a_demo_one_click_uncovers_the_cast_and_nobody_else(inside: Client, settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    sam = sign_in(Client(), make_cast()["sam"])
    older(sam, locked=True)
    assert sam.post("/you/unlock/").status_code == 302
    older(inside, locked=True)
    assert inside.post("/you/unlock/").status_code == 200


def test_outside_a_demo_the_cast_is_not_uncovered_by_a_click(db: None) -> None:
    sam = sign_in(Client(), make_cast()["sam"])
    older(sam, locked=True)
    assert sam.post("/you/unlock/").status_code == 200
    assert sam.get("/you/").status_code == 302


def covered_while_writing(client: Client, words: str = "what I meant to say", back: str = "/circles/") -> None:
    told = {"back": back, "words": [["Your words", words]]}
    assert client.post("/you/lock/", told, content_type="application/json", headers=OURS).status_code == 204


def test_after_the_lock_the_unsent_words_are_there_to_be_taken_back(inside: Client) -> None:
    covered_while_writing(inside)
    assert inside.get("/you/held/").headers["Location"].startswith("/you/unlock/")
    answer = inside.post("/you/unlock/", {"password": PASSWORD, "next": "/circles/"})
    assert answer.headers["Location"] == "/you/held/"
    page = inside.get("/you/held/").content.decode()
    assert "what I meant to say" in page
    assert 'href="/circles/"' in page


def test_they_stay_until_they_are_let_go(inside: Client) -> None:
    covered_while_writing(inside)
    inside.post("/you/unlock/", {"password": PASSWORD})
    assert inside.get("/you/held/").status_code == 200
    assert inside.get("/you/held/").status_code == 200
    assert inside.post("/you/held/", {"next": "/circles/"}).headers["Location"] == "/circles/"
    assert inside.get("/you/held/").status_code == 302


def test_a_page_that_hears_too_late_that_it_is_covered_still_brings_its_words(inside: Client) -> None:
    older(inside, last_seen=-15 * 60)
    covered_while_writing(inside)
    answer = inside.post("/you/unlock/", {"password": PASSWORD})
    assert answer.headers["Location"] == "/you/held/"


def test_the_way_back_never_leads_to_another_site(inside: Client) -> None:
    covered_while_writing(inside, back="//evil.example/")
    inside.post("/you/unlock/", {"password": PASSWORD})
    assert "evil.example" not in inside.get("/you/held/").content.decode()


def test_nobody_else_is_shown_what_was_held(inside: Client, db: None) -> None:
    covered_while_writing(inside)
    other = sign_in(Client(), account("other@example.org", "Other"))
    assert other.get("/you/held/").status_code == 302


def test_without_unsent_words_the_way_back_is_the_page_that_was_covered(inside: Client) -> None:
    inside.post("/you/lock/", headers=OURS)
    assert inside.post("/you/unlock/", {"password": PASSWORD, "next": "/circles/"}).headers["Location"] == "/circles/"
