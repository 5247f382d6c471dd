"""All settings, from the environment (SAMESIDE_...). docs/self-hosting.md explains each one."""

from pathlib import Path
from urllib.parse import urlsplit

from sameside.config import database, env, logs
from sameside.config.accounts import (  # noqa: F401  Django reads these names from this module
    ACCOUNT_ADAPTER,
    ACCOUNT_CHANGE_EMAIL,
    ACCOUNT_EMAIL_NOTIFICATIONS,
    ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS,
    ACCOUNT_EMAIL_VERIFICATION,
    ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED,
    ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND,
    ACCOUNT_FORMS,
    ACCOUNT_LOGIN_METHODS,
    ACCOUNT_LOGOUT_REDIRECT_URL,
    ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED,
    ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT,
    ACCOUNT_PREVENT_ENUMERATION,
    ACCOUNT_RATE_LIMITS,
    ACCOUNT_REAUTHENTICATION_REQUIRED,
    ACCOUNT_SESSION_REMEMBER,
    ACCOUNT_SIGNUP_FIELDS,
    ACCOUNT_USER_DISPLAY,
    ACCOUNT_USER_MODEL_USERNAME_FIELD,
    ALLAUTH_TRUSTED_PROXY_COUNT,
    AUTH_PASSWORD_VALIDATORS,
    AUTH_USER_MODEL,
    AUTHENTICATION_BACKENDS,
    DEFAULT_FROM_EMAIL,
    EMAIL_BACKEND,
    EMAIL_TIMEOUT,
    LOGIN_REDIRECT_URL,
    LOGIN_URL,
    MFA_ADAPTER,
    MFA_FORMS,
    MFA_PASSKEY_LOGIN_ENABLED,
    MFA_PASSKEY_SIGNUP_ENABLED,
    MFA_RECOVERY_CODES_SHOW_ONCE,
    MFA_SUPPORTED_TYPES,
    MFA_TOTP_TOLERANCE,
    MFA_WEBAUTHN_USER_VERIFICATION,
    PACE_SECONDS,
    PASSWORD_HASHERS,
    SESSION_COOKIE_AGE,
    SESSION_ENGINE,
    SESSION_EXPIRE_AT_BROWSER_CLOSE,
    mail,
    memory,
    refuse_public_demo,
)
from sameside.config.secret_key import secret_key

ROOT = Path(__file__).resolve().parents[3]
SOURCE = Path(__file__).resolve().parents[1]

# Where things lie ------------------------------------------------------------------------------------------
VAR = env.folder("SAMESIDE_HOME", ROOT / "var")
DATA_DIR = env.folder("SAMESIDE_DATA_DIR", VAR / "data")
KEYS_DIR = env.folder("SAMESIDE_KEYS_DIR", VAR / "keys")
KEY_RING_FILE = env.folder("SAMESIDE_KEY_RING_FILE", KEYS_DIR / "ring.json")
KEY_PASSPHRASE = env.secret("SAMESIDE_KEY_PASSPHRASE")
CONTENT_DIRS = [ROOT / "content", *(Path(p) for p in env.words("SAMESIDE_CONTENT_DIRS"))]

# How long nobody can see yet what was shared: shorter only where nobody means it.
SHARE_WAIT_SECONDS = env.whole("SAMESIDE_SHARE_WAIT_SECONDS", 600) if env.flag("SAMESIDE_DEMO") else 600

# Who runs this server, and where it answers ----------------------------------------------------------------
DEMO = env.flag("SAMESIDE_DEMO")
BIND = env.text("SAMESIDE_BIND", "127.0.0.1")
PORT = env.whole("SAMESIDE_PORT", 8000)
ADDRESS = env.text("SAMESIDE_ADDRESS", f"http://127.0.0.1:{PORT}").rstrip("/")
WORKERS = env.whole("SAMESIDE_WORKERS", 1)
THREADS = env.whole("SAMESIDE_THREADS", 4)
TRUSTED_PROXIES = env.words("SAMESIDE_TRUSTED_PROXIES")
OPERATOR_NAME = env.text("SAMESIDE_OPERATOR_NAME", "a demo on this computer" if DEMO else "")
OPERATOR_KIND = env.text("SAMESIDE_OPERATOR_KIND", "person")
OPERATOR_CONTACT = env.text("SAMESIDE_OPERATOR_CONTACT")
HELP_COUNTRY = env.text("SAMESIDE_HELP_COUNTRY", "us")
LEAVE_TO = env.text("SAMESIDE_LEAVE_TO", "https://www.weather.gov/")

SECURE = ADDRESS.startswith("https://")
ALLOWED_HOSTS = [*env.words("SAMESIDE_HOSTS", "127.0.0.1,localhost,[::1]"), urlsplit(ADDRESS).hostname or "localhost"]
CSRF_TRUSTED_ORIGINS = [ADDRESS]
SECRET_KEY = secret_key(KEYS_DIR)
DEBUG = False
# A megabyte pasted into a form comes back with a sentence. On its way it may be three times as long.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
# A file that somebody brings is never laid on the disk in the open.
LONG_BODIES = {"/yours/bring/": 25 * 1024 * 1024}
FILE_UPLOAD_MAX_MEMORY_SIZE = max(LONG_BODIES.values())
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
LOGGING = logs.configuration(env.text("SAMESIDE_LOG_LEVEL", "INFO"))

# Apps, from the page a person sees down to the paint -------------------------------------------------------
INSTALLED_APPS = [
    "sameside.config",
    "sameside.web.home",
    "sameside.web.exports",
    "sameside.web.beliefs",
    "sameside.web.goals",
    "sameside.web.selfcare",
    "sameside.web.openness",
    "sameside.web.journal",
    "sameside.web.sittings",
    "sameside.web.library",
    "sameside.web.coaching",
    "sameside.web.sharing",
    "sameside.web.circles",
    "sameside.web.reminders",
    "sameside.web.people",
    "sameside.web.safety",
    "sameside.web.live",
    "sameside.web.vault",
    "sameside.web.ui",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]
MIDDLEWARE = [
    "sameside.web.ui.headers.SafeHeaders",
    "sameside.web.safety.first.SafetyFirst",
    "sameside.web.people.pace.SteadyPace",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "sameside.web.people.middleware.IdleLock",
    "sameside.web.people.middleware.DraftSent",
    "sameside.web.people.middleware.OwnTime",
    "sameside.web.coaching.away.CoachAway",
]
ROOT_URLCONF = "sameside.config.urls"
ASGI_APPLICATION = "sameside.config.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sameside.web.ui.context.house",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "sameside.web.sittings.drawing.environment"},
    },
]

# Databases: content in one, keys in another -----------------------------------------------------------------
DATABASE_URL = env.secret("SAMESIDE_DATABASE_URL")
KEYS_URL = env.secret("SAMESIDE_KEYS_URL")
DATABASES = {
    "default": database.url_database(DATABASE_URL)
    if DATABASE_URL
    else database.file_database(DATA_DIR / "sameside.db", "content-file"),
    "keys": database.url_database(KEYS_URL) if KEYS_URL else database.file_database(KEYS_DIR / "keys.db", "key-file"),
}
DATABASE_ROUTERS = ["sameside.web.vault.router.KeysApart"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = env.secret("SAMESIDE_REDIS_URL")

# People ----------------------------------------------------------------------------------------------------
refuse_public_demo(DEMO, ADDRESS, BIND)
CACHES = memory(REDIS_URL)
MAIL = mail(env.secret("SAMESIDE_MAIL_URL"))
MAIL_BACKEND: str = MAIL.backend
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.starttls, MAIL.tls
PUSH = env.flag("SAMESIDE_PUSH", True)
# Push services beside those the common browsers use, as https://push.example.org
PUSH_SERVICES = env.words("SAMESIDE_PUSH_SERVICES")

# Words, times, places --------------------------------------------------------------------------------------
LANGUAGE_CODE = "en-us"
LANGUAGES = [("en", "English")]
LOCALE_PATHS = [SOURCE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.text("SAMESIDE_TIME_ZONE", "UTC")

# Static files ----------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env.folder("SAMESIDE_STATIC_DIR", ROOT / "static_built")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "sameside.web.ui.storage.Hashed"},
}

# Cookies ---------------------------------------------------------------------------------------------------
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# Over https no neighbor under the same domain, and nobody on a plain line, can plant one of ours.
SESSION_COOKIE_NAME = "__Host-sid" if SECURE else "sid"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
CSRF_FAILURE_VIEW = "sameside.web.ui.views.csrf_failed"
