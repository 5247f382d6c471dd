"""Today's page, put together for one person."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils import timezone

from sameside.web.circles.queries import invitation_behind, newcomers_anywhere, plates_of
from sameside.web.home.asking import todays
from sameside.web.home.greeting import greeting
from sameside.web.home.queries import wishes_of
from sameside.web.home.suggestion import Suggestion, suggest
from sameside.web.home.touched import last_in_each
from sameside.web.home.waits import waits_of
from sameside.web.journal.prompts import on_the_shelf
from sameside.web.library.shelf import shelf
from sameside.web.people.models import Person
from sameside.web.sittings.queries import open_sittings, traces_of


def page_for(person: Person, invitation: bytes | None, noting: bool = False) -> dict[str, Any]:
    """`noting`: the person is about to see it, and the question on it will rest."""
    now, plates, wishes = timezone.localtime(), plates_of(person), wishes_of(person)
    day, rests = now.date(), wishes.rests_on == now.date()
    prompt = None if rests else todays(person, day, wishes.areas, noting)
    company = max((len(plate.faces) for plate in plates), default=1)
    return {
        "now": now,
        "greeting": greeting(now, person.name),
        "rests": rests,
        "wishes": wishes,
        "suggestion": None if rests else _suggestion(person, day, company, wishes.areas),
        "prompt": prompt,
        "had_all": not rests and prompt is None and bool(on_the_shelf()),
        "sittings": open_sittings(person),
        "newcomers": newcomers_anywhere(person),
        "invited": invitation_behind(invitation),
        "waits": waits_of(person, now),
        "plates": plates,
    }


def _suggestion(person: Person, day: date, company: int, areas: Sequence[str]) -> Suggestion | None:
    touched = last_in_each(person) if areas else {}
    return suggest(shelf(), day, company, areas, traces_of(person), touched)
