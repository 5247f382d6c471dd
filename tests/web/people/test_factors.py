import time

import pytest
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.test import RequestFactory

from sameside.web.people.factors import belongs_to, counter_of, use_once
from sameside.web.people.models import Person
from sameside.web.vault.errors import Unreadable
from tests.web.people.somebody import account

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def sealed_for(person: Person, text: str = SECRET) -> str:
    request = RequestFactory().get("/")
    request.user = person
    with context.request_context(request):
        return str(get_adapter().encrypt(text))


def app_of(person: Person) -> Authenticator:
    return Authenticator.objects.create(user=person, type="totp", data={"secret": sealed_for(person)})


def shown(ahead: int = 0) -> str:
    return totp.format_hotp_value(totp.hotp_value(SECRET, int(time.time()) // 30 + ahead))


def test_a_secret_comes_back_as_it_was(ines: Person) -> None:
    assert get_adapter().decrypt(sealed_for(ines)) == SECRET


def test_a_sealed_secret_shows_nothing_and_differs_each_time(ines: Person) -> None:
    assert SECRET not in sealed_for(ines)
    assert sealed_for(ines) != sealed_for(ines)


def test_a_secret_cannot_be_opened_as_somebody_elses(ines: Person) -> None:
    other = account("other@example.org", "Other")
    sealed_for(other)
    _owner, _dot, sealed = sealed_for(ines).partition(".")
    with pytest.raises(Unreadable):
        get_adapter().decrypt(f"{other.pk}.{sealed}")


@pytest.mark.parametrize("broken", ["", "x", "x.y", "JBSWY3DPEHPK3PXP"])
def test_what_was_not_sealed_is_not_read(ines: Person, broken: str) -> None:
    with pytest.raises(Unreadable):
        get_adapter().decrypt(broken)


def test_a_secret_names_its_owner(ines: Person) -> None:
    app = app_of(ines)
    assert belongs_to(app, ines)
    assert not belongs_to(app, account("other@example.org", "Other"))


def test_a_code_is_used_once(ines: Person) -> None:
    app, code = app_of(ines), shown()
    assert use_once(app, code)
    assert not use_once(app, code)


def test_a_code_before_the_last_one_used_is_refused(ines: Person) -> None:
    app = app_of(ines)
    assert use_once(app, shown(1))
    assert not use_once(app, shown())


def test_a_code_of_another_minute_is_refused(ines: Person) -> None:
    assert not use_once(app_of(ines), shown(10))


def test_a_code_is_found_a_half_minute_around_now() -> None:
    assert [counter_of(SECRET, shown(ahead)) is not None for ahead in (-2, -1, 0, 1, 2)] == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_passkeys_are_named_plainly(ines: Person) -> None:
    names = []
    for _ in range(2):
        names.append(get_adapter().generate_authenticator_name(ines, Authenticator.Type.WEBAUTHN))
        Authenticator.objects.create(user=ines, type="webauthn", data={})
    assert names == ["Passkey", "Passkey 2"]
