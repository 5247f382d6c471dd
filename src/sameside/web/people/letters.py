"""Every e-mail this server can write. What is not listed here cannot be sent.

The words are neutral: whoever sees the screen or the mailbox learns nothing about what this server is for.
"""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True)
class Letter:
    subject: Words
    body: Words


A_CODE: Final = _(
    "Your code is %(code)s\n\n"
    "It works for 15 minutes, on the page where you asked for it.\n"
    "If you did not ask for it, you need not do anything."
)

ASKED_FOR: Final[dict[str, Letter]] = {
    "account/email/email_confirmation_signup": Letter(_("A code for your account"), A_CODE),
    "account/email/email_confirmation": Letter(_("A code for your account"), A_CODE),
    "account/email/password_reset_code": Letter(_("A code for your account"), A_CODE),
    "account/email/account_already_exists": Letter(
        _("About your account"),
        _(
            "Somebody, maybe you, asked for a new account with this address. There is one already.\n"
            "You can sign in with it, or ask for a new password.\n"
            "If it was not you, you need not do anything."
        ),
    ),
}

NEUTRAL: Final[dict[str, Letter]] = {
    "waiting": Letter(
        _("Something is waiting for you"),
        _("There is something new for you. It can wait until you have a quiet moment."),
    ),
    "reminder": Letter(
        _("A reminder"),
        _("Something you asked to be reminded of is there."),
    ),
    "account": Letter(
        _("About your account"),
        _(
            "Something about how you sign in changed.\n"
            "If that was you, all is well. If not, sign in and look at your sign-ins."
        ),
    ),
}


def written(letter: Letter, code: str = "") -> tuple[str, str]:
    return str(letter.subject), str(letter.body) % {"code": code}
