"""Today's page, put together for one person."""

from typing import Any

from django.utils import timezone

from sameside.web.circles.queries import invitation_behind, newcomers_anywhere, plates_of
from sameside.web.home.asking import ask
from sameside.web.home.greeting import greeting
from sameside.web.home.queries import wishes_of
from sameside.web.home.suggestion import suggest
from sameside.web.home.waits import waits_of
from sameside.web.journal.prompts import awake, on_the_shelf
from sameside.web.library.shelf import shelf
from sameside.web.people.models import Person
from sameside.web.sittings.queries import open_sittings, traces_of


def page_for(person: Person, invitation: bytes | None) -> dict[str, Any]:
    now, plates, wishes = timezone.localtime(), plates_of(person), wishes_of(person)
    day, rests = now.date(), wishes.rests_on == now.date()
    company = max((len(plate.faces) for plate in plates), default=1)
    return {
        "now": now,
        "greeting": greeting(now, person.name),
        "rests": rests,
        "wishes": wishes,
        "suggestion": None if rests else suggest(shelf(), day, company, wishes.areas, traces_of(person)),
        "prompt": None if rests else ask(on_the_shelf(), awake(person, day), day, wishes.areas),
        "sittings": open_sittings(person),
        "newcomers": newcomers_anywhere(person),
        "invited": invitation_behind(invitation),
        "waits": waits_of(person, now),
        "plates": plates,
    }
