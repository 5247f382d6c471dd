import re
import time
from typing import Any

import pytest
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.test import Client

from sameside.web.people.models import Person
from tests.cast import PASSWORD
from tests.web.people.somebody import account, enter

APP = "/you/account/factors/app/"
STEP = "/you/account/factors/step/"


def shown(secret: str, ahead: int = 0) -> str:
    while time.time() % 30 > 28:  # a code of the half minute before is too old once this one is over
        time.sleep(0.1)
    counter = int(time.time()) // 30 + ahead
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


def again(client: Client, page: str = APP) -> None:
    client.post(f"/you/account/again/?next={page}", {"password": PASSWORD})


def with_app(client: Client) -> tuple[str, list[str]]:
    """Sets up the app as a person would. Gives the secret and the recovery codes."""
    enter(client)
    again(client)
    page = client.get(APP).content.decode()
    found = re.search(r'<code id="secret">([\w ]+)</code>', page)
    assert found
    secret = found[1].replace(" ", "")
    client.post(APP, {"code": shown(secret, -1)})
    codes = re.findall(r"<code>(\d+)</code>", client.get("/you/account/factors/codes/").content.decode())
    client.post("/you/account/out/")
    return secret, codes


@pytest.fixture
def app(ines: Person) -> tuple[str, list[str]]:
    return with_app(Client())


def test_setting_up_an_app_asks_again_who_it_is(inside: Client) -> None:
    assert inside.get(APP).headers["Location"].startswith("/you/account/again/")


def test_a_password_alone_is_half_way(app: tuple[str, list[str]], client: Client) -> None:
    assert enter(client).headers["Location"] == STEP
    assert client.get("/you/").status_code == 302


def test_password_and_code_together_open_the_account(app: tuple[str, list[str]], client: Client) -> None:
    enter(client)
    assert client.post(STEP, {"code": shown(app[0])}).headers["Location"] == "/today/"
    assert client.get("/you/").status_code == 200


def test_a_code_works_once(app: tuple[str, list[str]], client: Client) -> None:
    used = shown(app[0])
    enter(client)
    client.post(STEP, {"code": used})
    thief = Client()
    enter(thief)
    assert thief.post(STEP, {"code": used}).status_code == 200
    assert thief.get("/you/").status_code == 302


def test_an_older_code_does_not_work_after_a_newer_one(app: tuple[str, list[str]], client: Client) -> None:
    enter(client)
    client.post(STEP, {"code": shown(app[0], 1)})
    late = Client()
    enter(late)
    assert late.post(STEP, {"code": shown(app[0])}).status_code == 200
    assert late.get("/you/").status_code == 302


def test_a_used_code_stays_used_when_the_memory_for_limits_is_lost(app: tuple[str, list[str]], client: Client) -> None:
    from django.core.cache import cache

    used = shown(app[0])
    enter(client)
    client.post(STEP, {"code": used})
    cache.clear()
    thief = Client()
    enter(thief)
    thief.post(STEP, {"code": used})
    assert thief.get("/you/").status_code == 302


def test_a_recovery_code_works_once(app: tuple[str, list[str]], client: Client) -> None:
    enter(client)
    assert client.post(STEP, {"code": app[1][0]}).status_code == 302
    thief = Client()
    enter(thief)
    assert thief.post(STEP, {"code": app[1][0]}).status_code == 200
    assert thief.get("/you/").status_code == 302


def test_there_are_ten_recovery_codes_and_they_are_shown_once(app: tuple[str, list[str]], client: Client) -> None:
    assert len(set(app[1])) == 10
    enter(client)
    client.post(STEP, {"code": shown(app[0])})
    again(client, "/you/account/factors/codes/")
    page = client.get("/you/account/factors/codes/").content.decode()
    assert not any(one in page for one in app[1])
    assert "10 codes left" in page


def test_recovery_codes_cannot_be_downloaded_as_a_file(app: tuple[str, list[str]], client: Client) -> None:
    assert client.get("/you/account/factors/codes/download/").status_code == 404


def test_secrets_are_sealed_in_the_database(app: tuple[str, list[str]], ines: Person) -> None:
    rows = {row.type: row.data for row in Authenticator.objects.all()}
    assert rows["totp"]["secret"].startswith(f"{ines.pk}.")
    assert app[0] not in str(rows)
    assert rows["recovery_codes"]["seed"].startswith(f"{ines.pk}.")


def test_a_secret_copied_to_another_person_opens_nothing(app: tuple[str, list[str]], client: Client) -> None:
    other = account("other@example.org", "Other")
    copied = Authenticator.objects.get(type="totp")
    Authenticator.objects.create(user=other, type="totp", data={"secret": copied.data["secret"]})
    enter(client, "other@example.org")
    client.post(STEP, {"code": shown(app[0])})
    assert client.get("/you/").status_code == 302


def test_a_new_password_by_code_does_not_go_around_the_second_step(app: tuple[str, list[str]], ines: Person) -> None:
    from django.core import mail

    client = Client()
    client.post("/you/account/forgotten/", {"email": ines.email})
    found = re.search(r"Your code is (\S+)", str(mail.outbox[-1].body))
    assert found
    client.post("/you/account/forgotten/code/", {"code": found[1]})
    new = {"password1": "a calm and quiet lake", "password2": "a calm and quiet lake"}
    client.post("/you/account/forgotten/new/", new)
    assert client.get("/you/").status_code == 302
    assert enter(client, password="a calm and quiet lake").headers["Location"] == STEP


def test_guessing_codes_is_limited(app: tuple[str, list[str]], client: Client) -> None:
    enter(client)
    for _ in range(6):
        answer = client.post(STEP, {"code": "000000"})
    assert "a lot of tries" in answer.content.decode()


def test_turning_the_app_off_asks_again_and_takes_the_codes_along(app: tuple[str, list[str]], client: Client) -> None:
    enter(client)
    client.post(STEP, {"code": shown(app[0])})
    off = f"{APP}off/"
    assert client.get(off).headers["Location"].startswith("/you/account/again/")
    again(client, off)
    client.post(off)
    assert not Authenticator.objects.exists()


def test_a_passkey_that_is_not_one_is_refused_with_a_sentence(db: None, client: Client) -> None:
    for nonsense in ["", "{}", "[]", '{"response": 3}', "null", "\x00", '{"id":"a","response":{"userHandle":"AA"}}']:
        answer: Any = client.post("/you/account/passkeys/in/", {"credential": nonsense})
        assert answer.status_code in (302, 429)


def test_a_new_passkey_that_is_not_one_is_refused_with_a_sentence(inside: Client) -> None:
    add = "/you/account/passkeys/add/"
    again(inside, add)
    for nonsense in ["", "{}", "[]", '{"response": 3}', "null", '{"id":"a","rawId":"a","response":{}}']:
        inside.get(add)
        assert inside.post(add, {"name": "x", "credential": nonsense}).status_code == 200
    assert not Authenticator.objects.exists()


def test_the_wrong_code_compares_in_constant_time() -> None:
    assert compare_user_code(actual="ABC", expected="ABC")
    assert not compare_user_code(actual="", expected="")
