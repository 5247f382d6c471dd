"""The vault alone, for tests that start their own processes: quick to start, needs no other app."""

from sameside.config.settings import *  # noqa: F403

INSTALLED_APPS = ["django.contrib.contenttypes", "sameside.web.vault"]
MIDDLEWARE: list[str] = []
AUTH_USER_MODEL = "auth.User"
ROOT_URLCONF = "tests.web.vault.small_settings"
urlpatterns: list[object] = []
