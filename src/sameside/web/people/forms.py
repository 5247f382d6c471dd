"""What a person fills in about their account."""

import unicodedata
import zoneinfo
from functools import cache
from typing import Any, ClassVar

from allauth.account import forms as allauth_forms
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from sameside.web.people.dressing import ADDRESS, CODE, NEW_PASSWORD, ONCE_MORE, PASSWORD, PASSWORD_RULE, Plain
from sameside.web.people.models import Hue, IdleMinutes, Person, Theme

JOINER = "\u200d"  # holds emoji together
CALLED = _("What should others call you?")
CALLED_HINT = _("A first name or a short name. The people in your circles see it.")


def only_visible_letters(text: str) -> None:
    """A hidden sign could turn the words around it, on somebody else's page."""
    if any(unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cs") for letter in text if letter != JOINER):
        raise forms.ValidationError(_("There is a hidden sign in it. Type it anew, with plain letters."))


@cache
def time_zones() -> tuple[tuple[str, str], ...]:
    names = sorted(name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith("Etc/"))
    return (("UTC", "UTC"), *((name, name.replace("_", " ").replace("/", " / ")) for name in names))


class SignUpForm(Plain, allauth_forms.SignupForm):
    name = forms.CharField(
        label=CALLED,
        max_length=40,
        validators=[only_visible_letters],
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    safe_mail = forms.BooleanField(required=False, label=_("Nobody else reads this address"))
    time_zone = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"data-own-zone": ""}))

    field_order: ClassVar[list[str]] = ["name", "email", "safe_mail", "password1", "time_zone"]
    labels = {"email": ADDRESS, "password1": PASSWORD}
    hints = {
        "name": CALLED_HINT,
        "email": _("Only use an address nobody else reads. We send you a code, in words that say nothing else."),
        "safe_mail": _("Without this we never write to you, except for a code you ask for yourself."),
        "password1": PASSWORD_RULE,
    }

    def clean_time_zone(self) -> str:
        name = self.cleaned_data["time_zone"]
        return name if name in dict(time_zones()) else "UTC"

    def try_save(self, request: HttpRequest) -> Any:
        if self.account_already_exists and self.cleaned_data.get("password1"):
            Person().set_password(self.cleaned_data["password1"])  # as much work as for a new account
        return super().try_save(request)


class SignInForm(Plain, allauth_forms.LoginForm):
    labels = {"login": ADDRESS, "password": PASSWORD}


class ForgottenForm(Plain, allauth_forms.ResetPasswordForm):
    labels = {"email": ADDRESS}


class NewPasswordForm(Plain, allauth_forms.ResetPasswordKeyForm):
    labels = {"password1": NEW_PASSWORD, "password2": ONCE_MORE}
    hints = {"password1": PASSWORD_RULE}


class OtherPasswordForm(Plain, allauth_forms.ChangePasswordForm):
    labels = {"oldpassword": _("The password you have now"), "password1": NEW_PASSWORD, "password2": ONCE_MORE}
    hints = {"password1": PASSWORD_RULE}


class FirstPasswordForm(Plain, allauth_forms.SetPasswordForm):
    labels = {"password1": NEW_PASSWORD, "password2": ONCE_MORE}
    hints = {"password1": PASSWORD_RULE}


class OtherAddressForm(Plain, allauth_forms.AddEmailForm):
    labels = {"email": _("New e-mail address")}
    hints = {"email": _("Only use an address nobody else reads. We send a code there.")}


class AgainForm(Plain, allauth_forms.ReauthenticateForm):
    labels = {"password": PASSWORD}


class AddressCodeForm(Plain, allauth_forms.ConfirmEmailVerificationCodeForm):
    labels = {"code": CODE}


class ResetCodeForm(Plain, allauth_forms.ConfirmPasswordResetCodeForm):
    labels = {"code": CODE}


class YouForm(forms.Form):
    name = forms.CharField(label=CALLED, help_text=CALLED_HINT, max_length=40, validators=[only_visible_letters])
    hue = forms.ChoiceField(label=_("Your color"), choices=Hue.choices, widget=forms.RadioSelect)
    time_zone = forms.ChoiceField(label=_("Your time zone"), choices=time_zones)
    theme = forms.ChoiceField(label=_("Light or dark"), choices=Theme.choices, required=False, widget=forms.RadioSelect)
    idle_minutes = forms.TypedChoiceField(
        label=_("Cover the page when nothing happens for"),
        help_text=_("After that you give your password or passkey again. Nobody who picks up your phone reads along."),
        choices=IdleMinutes.choices,
        coerce=int,
        widget=forms.RadioSelect,
    )


def as_it_is(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in YouForm.base_fields}


class GoodbyeForm(forms.Form):
    sure = forms.BooleanField(
        label=_("I know that this cannot be undone"),
        error_messages={"required": _("Tick the box if you want to go on.")},
    )
