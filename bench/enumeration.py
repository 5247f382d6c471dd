"""Does the time of an answer tell whether somebody has an account?

    python bench/enumeration.py [samples] [pace]

Asks sign-in, sign-up and reset for known and unknown addresses in turn, and prints the AUC of telling them apart by
time: 0.50 is a coin, the pass range is 0.45 to 0.55. A pace of 0 shows what the times are without the steady pace.
"""

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
HOME = tempfile.mkdtemp(prefix="sameside-bench-")
os.environ["SAMESIDE_HOME"] = HOME
os.environ["DJANGO_SETTINGS_MODULE"] = "sameside.config.settings"
KNOWN, PASSWORD = "known%03d@example.org", "a long walk by the sea"
PEOPLE = 5


def main(samples: int, pace: float | None) -> None:
    from django.conf import settings

    prepare()
    settings.PACE_SECONDS = settings.PACE_SECONDS if pace is None else pace
    print(f"{samples} samples each, pace {settings.PACE_SECONDS} s")
    for name, ask in (("sign-in", sign_in), ("sign-up", sign_up), ("reset", reset)):
        known, unknown = measure(ask, samples)
        medians = [statistics.median(times) * 1000 for times in (known, unknown)]
        print(f"{name:8} known {medians[0]:7.2f} ms  unknown {medians[1]:7.2f} ms  AUC {auc(known, unknown):.3f}")


def prepare() -> None:
    import django
    from django.conf import settings

    django.setup()
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.MAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    from allauth.account.models import EmailAddress
    from django.core.management import call_command

    from sameside.web.people.models import Person

    for database in settings.DATABASES:
        call_command("migrate", database=database, verbosity=0)
    for number in range(PEOPLE):
        person = Person.objects.create_user(KNOWN % number, PASSWORD, "Known")
        EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)


def measure(ask: Callable[[Any, str], Any], samples: int) -> tuple[list[float], list[float]]:
    known: list[float] = []
    unknown: list[float] = []
    plan = [True, False] * (samples + 5)
    for number, is_known in enumerate(plan):
        email = KNOWN % random.randrange(PEOPLE) if is_known else f"nobody{number:05d}@example.org"
        seconds = one(ask, email)
        if number >= 10:
            (known if is_known else unknown).append(seconds)
    return known, unknown


def one(ask: Callable[[Any, str], Any], email: str) -> float:
    from django.core.cache import cache
    from django.test import Client

    cache.clear()
    client = Client()
    client.get("/you/account/in/")
    began = time.perf_counter()
    answer = ask(client, email)
    time.sleep(max(0.0, getattr(answer, "not_before", 0.0) - time.perf_counter()))
    return time.perf_counter() - began


def sign_in(client: Any, email: str) -> Any:
    return client.post("/you/account/in/", {"login": email, "password": "not the password"})


def sign_up(client: Any, email: str) -> Any:
    return client.post("/you/account/new/", {"name": "N", "email": email, "password1": PASSWORD})


def reset(client: Any, email: str) -> Any:
    return client.post("/you/account/forgotten/", {"email": email})


def auc(left: list[float], right: list[float]) -> float:
    """How often a time from the left is longer than one from the right; ties count half."""
    wins = sum((a > b) + (a == b) / 2 for a in left for b in right)
    return wins / (len(left) * len(right))


if __name__ == "__main__":
    words = sys.argv[1:]
    try:
        main(int(words[0]) if words else 200, float(words[1]) if len(words) > 1 else None)
    finally:
        shutil.rmtree(HOME, ignore_errors=True)
