"""Sets the stage, outside the measured time: couples, their sign-ins, and a sitting that has just begun.

    python bench/pairs/stage.py <pairs>

Prints one line of JSON a pair: the sitting, and the cookie of each person.
"""

import json
import os
import sys
import time
import uuid
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sameside.config.settings")
AT_ONCE = 25
IDLE_MINUTES = 60


def main(pairs: int) -> None:
    import django

    django.setup()
    from django.db import transaction

    told: list[dict[str, Any]] = []
    while len(told) < pairs:
        with transaction.atomic():
            told += [pair() for _ in range(min(AT_ONCE, pairs - len(told)))]
    for one in told:
        print(json.dumps(one))


def pair() -> dict[str, Any]:
    from sameside.web.circles.models import Circle, Member
    from sameside.web.people.models import Hue, Person
    from sameside.web.sittings import actions

    people = [
        Person.objects.create_user(f"{uuid.uuid4().hex}@example.org", None, name, hue=hue, idle_minutes=IDLE_MINUTES)
        for name, hue in (("Robin", Hue.PINE), ("Alex", Hue.CLAY))
    ]
    circle = Circle.objects.create(kind="couple")
    for person in people:
        Member.objects.create(circle=circle, person=person)
    sitting = actions.start("bench-pair", people, circle, "live")
    actions.act(sitting.id, 1, "arrive", {})
    actions.act(sitting.id, 0, "begin", {})
    return {"sitting": str(sitting.id), "cookies": [signed_in(person) for person in people]}


def signed_in(person: Any) -> str:
    """A session as a sign-in leaves it."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from sameside.web.people import presence

    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    presence.begin(session, time.time())
    session.create()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


if __name__ == "__main__":
    main(int(sys.argv[1]))
