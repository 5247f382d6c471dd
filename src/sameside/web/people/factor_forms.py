"""Codes, passkeys and the unlock page: proving again who is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.base import forms as base_forms
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as passkey_forms
from django import forms
from django.utils.translation import gettext_lazy as _

from sameside.web.people.dressing import CODE, PASSWORD, Plain
from sameside.web.people.factors import belongs_to, use_once
from sameside.web.people.models import Person

KEY_NAME = _("A name for this passkey")
KEY_HINT = _("So that you know it later, like “my phone”.")
CODE_HINT = _("From your app, or one of your recovery codes.")


class OneUse:
    """Mix in before a form that checks a code: a TOTP code is good once."""

    user: Any
    authenticator: Any

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]
        fresh = self.authenticator.type != Authenticator.Type.TOTP or use_once(self.authenticator, code)
        if not fresh or not belongs_to(self.authenticator, self.user):
            raise get_adapter().validation_error("incorrect_code")
        return code


class SecondStepForm(OneUse, Plain, base_forms.AuthenticateForm):
    labels = {"code": CODE}
    hints = {"code": CODE_HINT}


class SecondStepAgainForm(OneUse, Plain, base_forms.ReauthenticateForm):
    labels = {"code": CODE}
    hints = {"code": CODE_HINT}


class NewAppForm(Plain, totp_forms.ActivateTOTPForm):
    labels = {"code": _("The code the app shows")}


@contextmanager
def wrong_shape_is_wrong() -> Iterator[None]:
    """A passkey answer of the wrong shape is a wrong answer, not a broken page."""
    try:
        yield
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise get_adapter().validation_error("incorrect_code") from error


class CarefulNew:
    def clean(self) -> Any:
        with wrong_shape_is_wrong():
            return super().clean()  # type: ignore[misc]


class CarefulProof:
    def clean_credential(self) -> Any:
        with wrong_shape_is_wrong():
            return super().clean_credential()  # type: ignore[misc]


class NewPasskeyForm(CarefulNew, Plain, passkey_forms.AddWebAuthnForm):
    labels = {"name": KEY_NAME, "passwordless": _("Sign in with it alone, without a password")}
    hints = {"name": KEY_HINT}


class FirstPasskeyForm(CarefulNew, Plain, passkey_forms.SignupWebAuthnForm):
    labels = {"name": KEY_NAME}
    hints = {"name": KEY_HINT}


class PasskeyNameForm(Plain, passkey_forms.EditWebAuthnForm):
    labels = {"name": KEY_NAME}
    hints = {"name": KEY_HINT}


class UnlockForm(forms.Form):
    password = forms.CharField(
        label=PASSWORD,
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, **kwargs)

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if not get_adapter().reauthenticate(self.person, password):
            raise get_adapter().validation_error("incorrect_password")
        return password


class PasskeyStepForm(CarefulProof, passkey_forms.AuthenticateWebAuthnForm):
    pass


class PasskeyAgainForm(CarefulProof, passkey_forms.ReauthenticateWebAuthnForm):
    pass


class PasskeyInForm(CarefulProof, passkey_forms.LoginWebAuthnForm):
    pass
