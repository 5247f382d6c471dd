"""What we say instead of allauth's own words. A message that is not here is not shown."""

from typing import Final

from django.utils.translation import gettext_lazy as _

TRY_LATER: Final = _("That was a lot of tries. Wait five minutes, then try again.")

ERRORS: Final = {
    "account_inactive": _("This account cannot be used."),
    "duplicate_email": _("That is the address you have now."),
    "email_password_mismatch": _("The e-mail address and the password do not go together. Try again."),
    "enter_current_password": _("That is not your password now. Try again."),
    "incorrect_code": _("That code is not right, or too old. Check it and try again."),
    "incorrect_password": _("That is not your password. Try again."),
    "invalid_login": _("That does not work. Try again."),
    "invalid_password_reset": _("That code is not right, or too old. Ask for a new one."),
    "too_many_login_attempts": TRY_LATER,
    "rate_limited": TRY_LATER,
    "cannot_delete_authenticator": _("This cannot be turned off."),
    "add_email_blocked": _("This address cannot be used here."),
    "unverified_email": _("Confirm your e-mail address first."),
    "same_as_current": _("That is the same as now."),
}

SAID: Final = {
    "account/messages/password_changed.txt": _("Your password is changed. Other devices are signed out."),
    "account/messages/password_set.txt": _("You have a password now."),
    "account/messages/email_confirmed.txt": _("Your e-mail address is confirmed."),
    "account/messages/unverified_primary_email.txt": _("Confirm that address first."),
    "account/messages/email_deleted.txt": _("That address is removed."),
    "mfa/messages/totp_activated.txt": _("The app is set up. From now on you need its code to sign in."),
    "mfa/messages/totp_deactivated.txt": _("The app is turned off."),
    "mfa/messages/webauthn_added.txt": _("The passkey is added."),
    "mfa/messages/webauthn_removed.txt": _("The passkey is removed."),
    "mfa/messages/recovery_codes_generated.txt": _("These are new codes. The old ones no longer work."),
}
