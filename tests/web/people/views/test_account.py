import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from sameside.web.people.models import Person
from tests.cast import PASSWORD
from tests.web.people.somebody import ADDRESS, account, enter

NOBODY = "nobody@example.org"
PASSING = ("Content-Length", "Expires")
NEW = "a calm and quiet lake"


def sign_up(client: Client, email: str = NOBODY, **more: Any) -> Any:
    words = {"name": "Ines", "email": email, "password1": NEW, "time_zone": "Europe/Lisbon"}
    return client.post("/you/account/new/", words | more)


def code() -> str:
    found = re.search(r"Your code is (\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def trace(answer: Any, *typed: str) -> tuple[int, dict[str, str], str]:
    """What somebody outside can compare: status, headers and body, without tokens and what they typed themselves."""
    body = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())
    for word in typed:
        body = body.replace(word, "TYPED")
    headers = {name: value for name, value in answer.headers.items() if name not in PASSING}
    return answer.status_code, headers, body


@pytest.fixture
def unverified(db: None) -> Person:
    return Person.objects.create_user("unverified@example.org", PASSWORD, "Uma")


@pytest.fixture
def inactive(db: None) -> Person:
    return account("inactive@example.org", "Ina", is_active=False)


@pytest.fixture
def unusable(db: None) -> Person:
    person = account("unusable@example.org", "Ute")
    person.set_unusable_password()
    person.save()
    return person


@pytest.fixture
def crowd(ines: Person, unverified: Person, inactive: Person, unusable: Person) -> list[str]:
    return [person.email for person in (ines, unverified, inactive, unusable)]


def test_a_wrong_password_looks_the_same_for_known_and_unknown(crowd: list[str]) -> None:
    unknown = trace(enter(Client(), NOBODY, "wrong wrong wrong"), NOBODY)
    for email in crowd:
        assert trace(enter(Client(), email, "wrong wrong wrong"), email) == unknown


def test_asking_for_a_new_password_looks_the_same_for_known_and_unknown(crowd: list[str]) -> None:
    def ask(email: str) -> list[Any]:
        client = Client()
        first = trace(client.post("/you/account/forgotten/", {"email": email}), email)
        page = trace(client.get("/you/account/forgotten/code/"), email)
        wrong = trace(client.post("/you/account/forgotten/code/", {"code": "WRONG-1"}), email)
        return [first, page, wrong, sorted(client.cookies)]

    unknown = ask(NOBODY)
    for email in crowd:
        assert ask(email) == unknown


def test_signing_up_looks_the_same_for_known_and_unknown(crowd: list[str]) -> None:
    def ask(email: str) -> list[Any]:
        client = Client()
        first = trace(sign_up(client, email), email)
        page = trace(client.get("/you/account/code/"), email)
        wrong = trace(client.post("/you/account/code/", {"code": "WRONG-1"}), email)
        again = trace(client.post("/you/account/code/", {"action": "resend"}), email)
        return [first, page, wrong, again, sorted(client.cookies)]

    unknown = ask(NOBODY)
    for email in crowd:
        assert ask(email) == unknown


def test_signing_up_by_passkey_looks_the_same_for_known_and_unknown(ines: Person) -> None:
    def ask(email: str) -> list[Any]:
        client = Client()
        first = client.post("/you/account/new/passkey/", {"name": "Ines", "email": email})
        return [trace(first, email), trace(client.get("/you/account/code/"), email)]

    assert ask(ADDRESS) == ask(NOBODY)


def test_signing_up_with_a_known_address_works_as_hard_on_the_password(ines: Person, monkeypatch: Any) -> None:
    worked: list[str] = []
    monkeypatch.setattr(Person, "set_password", lambda self, raw: worked.append(raw))
    sign_up(Client(), ADDRESS)
    assert worked == [NEW]


def test_an_unknown_address_works_as_hard_on_the_password(db: None, monkeypatch: Any) -> None:
    worked: list[str] = []
    monkeypatch.setattr(Person, "set_password", lambda self, raw: worked.append(raw))
    enter(Client(), NOBODY)
    assert worked == [PASSWORD]


def test_an_unknown_address_is_never_written_to(db: None) -> None:
    Client().post("/you/account/forgotten/", {"email": NOBODY})
    assert mail.outbox == []


def test_whoever_has_an_account_is_told_so_by_letter_and_not_on_the_page(ines: Person) -> None:
    sign_up(Client(), ADDRESS)
    assert "There is one already" in str(mail.outbox[-1].body)


def test_letters_to_one_address_are_limited(ines: Person) -> None:
    for _ in range(12):
        Client().post("/you/account/forgotten/", {"email": ADDRESS})
        sign_up(Client(), ADDRESS)
    assert len(mail.outbox) <= 5


def test_a_new_account_is_open_after_the_code(db: None, client: Client) -> None:
    assert sign_up(client).headers["Location"] == "/you/account/code/"
    assert client.get("/you/").status_code == 302
    client.post("/you/account/code/", {"code": code()})
    assert client.get("/you/").status_code == 200
    person = Person.objects.get(email=NOBODY)
    assert (person.name, person.time_zone, person.mail_is_safe) == ("Ines", "Europe/Lisbon", False)


def test_the_address_is_safe_only_when_the_box_is_ticked(db: None, client: Client) -> None:
    sign_up(client, safe_mail="on")
    assert Person.objects.get(email=NOBODY).mail_is_safe


def test_a_wrong_code_opens_nothing_and_three_end_the_try(db: None, client: Client) -> None:
    sign_up(client)
    for _ in range(3):
        client.post("/you/account/code/", {"code": "WRONG-1"})
    client.post("/you/account/code/", {"code": code()})
    assert client.get("/you/").status_code == 302


def test_a_strange_time_zone_is_not_taken(db: None, client: Client) -> None:
    sign_up(client, time_zone="../../etc/passwd")
    assert Person.objects.get(email=NOBODY).time_zone == "UTC"


@pytest.mark.parametrize("weak", ["sh0rt!", "password123", "1234567890", "nobody@example", "qwertyuiop"])
def test_a_weak_password_is_refused_and_what_was_typed_is_kept(db: None, client: Client, weak: str) -> None:
    answer = sign_up(client, password1=weak)
    body = answer.content.decode()
    assert answer.status_code == 200
    assert not Person.objects.exists()
    assert 'value="Ines"' in body
    assert weak not in body.replace(NOBODY, "")


def test_a_long_password_with_every_kind_of_letter_works(db: None, client: Client) -> None:
    long = "žluťoučký kůň 馬 🐎 " * 6
    sign_up(client, password1=long.strip())
    client.post("/you/account/code/", {"code": code()})
    fresh = Client()
    assert enter(fresh, NOBODY, long.strip()).status_code == 302


@pytest.mark.usefixtures("real_passwords")
def test_passwords_are_kept_with_argon2_only(db: None) -> None:
    assert account().password.startswith("argon2$argon2id$")


def test_signing_in_gives_a_new_session_id(ines: Person, client: Client) -> None:
    client.get("/you/account/in/")
    session = client.session
    session["planted"] = "x"
    session.save()
    client.cookies["sid"] = session.session_key or ""
    enter(client)
    assert client.session.session_key != session.session_key
    assert client.get("/you/").status_code == 200


def test_a_planted_session_does_not_come_alive(ines: Person, client: Client) -> None:
    session = client.session
    session["x"] = 1
    session.save()
    planted = session.session_key or ""
    client.cookies["sid"] = planted
    enter(client)
    attacker = Client()
    attacker.cookies["sid"] = planted
    assert attacker.get("/you/").status_code == 302


def test_signing_out_ends_the_session_on_the_server(ines: Person, client: Client) -> None:
    enter(client)
    old = client.cookies["sid"].value
    client.post("/you/account/out/")
    thief = Client()
    thief.cookies["sid"] = old
    assert thief.get("/you/").status_code == 302


def test_looking_at_the_sign_out_page_does_not_sign_out(inside: Client) -> None:
    inside.get("/you/account/out/")
    assert inside.get("/you/").status_code == 200


def test_a_new_password_ends_every_other_sign_in_and_keeps_this_one(ines: Person, client: Client) -> None:
    other = Client()
    enter(other)
    enter(client)
    words = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    client.post("/you/account/password/", words)
    assert client.get("/you/").status_code == 200
    assert other.get("/you/").status_code == 302


def test_a_new_password_is_told_to_a_safe_address_only(ines: Person, client: Client) -> None:
    enter(client)
    first = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    client.post("/you/account/password/", first)
    assert mail.outbox == []
    client.post("/you/address/", {"safe": "yes"})
    client.post("/you/account/password/", {"oldpassword": NEW, "password1": PASSWORD, "password2": PASSWORD})
    assert [letter.subject for letter in mail.outbox] == ["About your account"]


def test_a_forgotten_password_is_changed_by_code_and_ends_every_sign_in(ines: Person, client: Client) -> None:
    other = Client()
    enter(other)
    client.post("/you/account/forgotten/", {"email": ADDRESS})
    client.post("/you/account/forgotten/code/", {"code": code()})
    client.post("/you/account/forgotten/new/", {"password1": NEW, "password2": NEW})
    assert client.get("/you/").status_code == 302
    assert other.get("/you/").status_code == 302
    assert enter(client, password=NEW).status_code == 302


def test_a_reset_code_works_once(ines: Person, client: Client) -> None:
    client.post("/you/account/forgotten/", {"email": ADDRESS})
    used = code()
    client.post("/you/account/forgotten/code/", {"code": used})
    client.post("/you/account/forgotten/new/", {"password1": NEW, "password2": NEW})
    answer = client.post("/you/account/forgotten/code/", {"code": used})
    assert answer.headers["Location"] == "/you/account/in/"


def test_changing_the_address_asks_again_who_it_is(inside: Client) -> None:
    assert inside.get("/you/account/address/").headers["Location"].startswith("/you/account/again/")


def test_a_new_address_has_to_be_called_safe_anew(ines: Person, client: Client) -> None:
    enter(client)
    client.post("/you/address/", {"safe": "yes"})
    client.post("/you/account/again/", {"password": PASSWORD})
    client.post("/you/account/address/", {"email": "new@example.org", "action_add": "1"})
    assert mail.outbox[-1].to == ["new@example.org"]
    client.post("/you/account/code/", {"code": code()})
    ines.refresh_from_db()
    assert (ines.email, ines.mail_is_safe) == ("new@example.org", False)


def test_two_many_tries_get_a_page_of_ours(ines: Person) -> None:
    for _ in range(4):
        answer = Client().post("/you/account/forgotten/", {"email": ADDRESS})
    assert answer.status_code == 429
    assert "Please wait a little" in answer.content.decode()


@pytest.mark.parametrize(
    "typed", ["", "x" * 5000, "\x00", "a@b", "'; drop table", "ünï@exämple.org", "a@b.c\r\nBcc: d@e.f"]
)
def test_strange_input_is_answered_with_a_sentence(db: None, typed: str) -> None:
    for page, field in (("in", "login"), ("forgotten", "email"), ("new", "email")):
        answer = Client().post(f"/you/account/{page}/", {field: typed, "password": typed, "name": typed})
        assert answer.status_code in (200, 302)


def test_a_form_without_its_token_is_refused(ines: Person) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert enter(strict).status_code == 403
