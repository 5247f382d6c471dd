"""Second factors at rest: TOTP secrets and recovery seeds are sealed with the key of the person they belong to."""

import base64
import binascii
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from sameside.web.people.models import Person
from sameside.web.people.words import ERRORS
from sameside.web.vault.envelope import Place, decrypt, encrypt
from sameside.web.vault.errors import Unreadable
from sameside.web.vault.keys import Owner

LAST_USED = "last_used"


def place_for(person_id: str) -> Place:
    return Place("mfa_authenticator", "data", person_id)


class Factors(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | ERRORS

    def encrypt(self, text: str) -> str:
        person_id = str(context.request.user.pk)
        sealed = encrypt(Owner("person", person_id), place_for(person_id), text.encode())
        return f"{person_id}.{base64.b64encode(sealed).decode()}"

    def decrypt(self, encrypted_text: str) -> str:
        person_id, _dot, sealed = encrypted_text.partition(".")
        try:
            raw = base64.b64decode(sealed, validate=True)
        except binascii.Error as error:
            raise Unreadable from error
        return decrypt(Owner("person", person_id), place_for(person_id), raw).decode()

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Any) -> str:
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return _("Passkey") if count == 0 else _("Passkey %(number)d") % {"number": count + 1}


def belongs_to(authenticator: Authenticator, person: Person) -> bool:
    """A sealed secret names its owner; one copied into another person's row is refused."""
    sealed = authenticator.data.get("secret") or authenticator.data.get("seed") or ""
    return str(sealed).startswith(f"{person.pk}.")


@transaction.atomic
def use_once(authenticator: Authenticator, code: str) -> bool:
    """A TOTP code works once, and never an older one after a newer one, in whichever process it arrives."""
    row = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
    counter = counter_of(totp.decrypt(row.data["secret"]), code)
    if counter is None or counter <= row.data.get(LAST_USED, -1):
        return False
    row.data[LAST_USED] = authenticator.data[LAST_USED] = counter
    row.save(update_fields=["data"])
    return True


def counter_of(secret: str, code: str) -> int | None:
    for counter in totp.yield_hotp_counters_from_time():
        if totp.compare_user_code(actual=code, expected=totp.format_hotp_value(totp.hotp_value(secret, counter))):
            return int(counter)
    return None
