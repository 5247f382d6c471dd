import pytest
from django.test import Client

from sameside.web.people.models import Person
from sameside.web.people.queries import device, factors_of, sign_ins_of
from tests.web.people.somebody import account, enter

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML) Version/18.0 Safari/604.1"
CHROME = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Mobile Safari/537.36"


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        (SAFARI, "Safari on iPhone"),
        (CHROME, "Chrome on Android"),
        ("curl/8", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_device_is_named_so_that_one_knows_it(sent: str, words: str) -> None:
    assert device(sent) == words


def test_this_sign_in_stands_first_and_only_ones_own_are_listed(ines: Person, client: Client) -> None:
    account("other@example.org", "Other")
    enter(Client(), "other@example.org")
    enter(client)
    enter(Client())
    found = sign_ins_of(ines, client.session.session_key)
    assert [one.here for one in found] == [True, False]


def test_a_password_alone_is_one_factor(ines: Person) -> None:
    found = factors_of(ines)
    assert (found.password, found.passkeys, found.app, found.recovery_codes) == (True, 0, False, False)
