"""How people sign in and how letters to them leave. settings.py imports these names one by one."""

from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from sameside.config import env
from sameside.config.env import BadSetting
from sameside.web.people.at_home import demo_stays_home

VALIDATION = "django.contrib.auth.password_validation."

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["sameside.web.people.backend.Backend"]
PASSWORD_HASHERS = ["sameside.web.people.hashing.Argon2"]
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": VALIDATION + "MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": VALIDATION + "CommonPasswordValidator"},
    {
        "NAME": VALIDATION + "UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name"), "max_similarity": 0.6},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:today"
SESSION_ENGINE = "sameside.web.people.session_store"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# A sign-in, sign-up or reset takes a whole number of these seconds, so that its length tells nothing.
PACE_SECONDS = 0.4

ACCOUNT_ADAPTER = "sameside.web.people.adapter.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "sameside.web.people.adapter.called"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_FORMS = {
    "signup": "sameside.web.people.forms.SignUpForm",
    "login": "sameside.web.people.forms.SignInForm",
    "reset_password": "sameside.web.people.forms.ForgottenForm",
    "reset_password_from_key": "sameside.web.people.forms.NewPasswordForm",
    "change_password": "sameside.web.people.forms.OtherPasswordForm",
    "set_password": "sameside.web.people.forms.FirstPasswordForm",
    "add_email": "sameside.web.people.forms.OtherAddressForm",
    "reauthenticate": "sameside.web.people.forms.AgainForm",
    "confirm_email_verification_code": "sameside.web.people.forms.AddressCodeForm",
    "confirm_password_reset_code": "sameside.web.people.forms.ResetCodeForm",
}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_RATE_LIMITS = {
    # The views' own limit goes by address of the network, which a partner at home shares.
    "login": None,
    "login_failed": "30/m/ip,5/5m/key,40/h/key",
    "login_failed_known": "5/5m/key,20/h/key",
    "signup": "20/m/ip",
    "confirm_email": "1/10s/key,5/h/key,10/d/key",
    "reset_password": "20/m/ip,3/h/key,6/d/key",
    "reset_password_known": "3/h/key,6/d/key",
}

MFA_ADAPTER = "sameside.web.people.factors.Factors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_USER_VERIFICATION = "preferred"
MFA_FORMS = {
    "authenticate": "sameside.web.people.factor_forms.SecondStepForm",
    "reauthenticate": "sameside.web.people.factor_forms.SecondStepAgainForm",
    "activate_totp": "sameside.web.people.factor_forms.NewAppForm",
    "add_webauthn": "sameside.web.people.factor_forms.NewPasskeyForm",
    "signup_webauthn": "sameside.web.people.factor_forms.FirstPasskeyForm",
    "authenticate_webauthn": "sameside.web.people.factor_forms.PasskeyStepForm",
    "reauthenticate_webauthn": "sameside.web.people.factor_forms.PasskeyAgainForm",
    "login_webauthn": "sameside.web.people.factor_forms.PasskeyInForm",
    "edit_webauthn": "sameside.web.people.factor_forms.PasskeyNameForm",
}

# The server itself (SAMESIDE_TRUSTED_PROXIES) puts the visitor's address right; no header is believed here.
ALLAUTH_TRUSTED_PROXY_COUNT = 0

# Letters leave from a queue beside the request; what really sends them stands behind it.
EMAIL_BACKEND = "sameside.web.people.post.Queue"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text("SAMESIDE_MAIL_FROM", "no-reply@localhost")


class Mail(NamedTuple):
    backend: str
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def mail(url: str) -> Mail:
    """smtp://user:password@host:port?tls=start|on|off; without an address letters go to the server's output."""
    if not url:
        return Mail("django.core.mail.backends.console.EmailBackend")
    parts = urlsplit(url)
    tls = parse_qs(parts.query).get("tls", ["start"])[0]
    if parts.scheme != "smtp" or not parts.hostname or tls not in ("start", "on", "off"):
        raise BadSetting("SAMESIDE_MAIL_URL must look like smtp://user:password@host:587?tls=start (or on, or off).")
    return Mail(
        "django.core.mail.backends.smtp.EmailBackend",
        parts.hostname,
        parts.port or (465 if tls == "on" else 587),
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        starttls=tls == "start",
        tls=tls == "on",
    )


def memory(redis_url: str) -> dict[str, dict[str, Any]]:
    """Where limits on guessing are counted: in this process, or in Redis when several processes serve."""
    if redis_url:
        return {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": redis_url}}
    local = "django.core.cache.backends.locmem.LocMemCache"
    return {"default": {"BACKEND": local, "OPTIONS": {"MAX_ENTRIES": 200_000}}}


def refuse_public_demo(demo: bool, address: str, bind: str) -> None:
    if not demo_stays_home(demo, address, bind):
        raise BadSetting(
            "SAMESIDE_DEMO lets anybody sign in as the demo cast, so it only runs on this computer. "
            "Set SAMESIDE_ADDRESS and SAMESIDE_BIND to 127.0.0.1, or SAMESIDE_DEMO to no."
        )
