"""What somebody types into a form is kept here as it grows, sealed and for them alone, until the form is sent.

A page that fell over, a reload or another phone finds it again. A form takes part by the tag `{% draft %}`. Its place is its page, and its name where a page has several.
"""

import json
import re
from datetime import timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from sameside.web.people.models import Draft, Person
from sameside.web.vault.keys import mac

LASTS: Final = timedelta(days=30)
MOST: Final = 20
MOST_FIELDS: Final = 60
LONGEST: Final = 200_000
LONG_NAME: Final = 200
# What a page adds for itself: an id, a number, a choice. In some languages a whole sentence has no space.
OF_THE_PAGE: Final = re.compile(r"[a-z0-9_:.-]{0,36}")
NOT_WORDS: Final = ("csrfmiddlewaretoken", "key", "draft")
Words = list[tuple[str, str]]


class TooLong(Exception):
    """More than a form is ever meant for."""


def told_by_the_page(request: HttpRequest) -> tuple[str, Words]:
    """{"place": "/beliefs/new/", "words": [["name", "value"], ...]}; ValueError for whatever else."""
    try:
        told = json.loads(request.body)
        place = str(told["place"])
        words = [(str(name), str(value)) for name, value in told["words"]]
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError from error
    if not 0 < len(place) <= LONG_NAME:
        raise ValueError
    kept = [(name, value) for name, value in words if name not in NOT_WORDS and "password" not in name]
    if len(kept) > MOST_FIELDS or sum(len(name) + len(value) for name, value in kept) > LONGEST:
        raise TooLong
    return place, kept


def keep(person: Person, place: str, words: Words) -> None:
    """In place of what was kept of this form before. Of very many, the oldest go."""
    try:
        _keep(person, place, words)
    except IntegrityError:
        # Another window kept the same form for the first time, at the same moment: by now there is a row.
        _keep(person, place, words)


@transaction.atomic
def _keep(person: Person, place: str, words: Words) -> None:
    forget_old()
    mark = _mark(person, place)
    row = Draft.objects.select_for_update().filter(mark=mark).first() or Draft(person=person, mark=mark)
    row.body, row.kept_at = {"words": words}, timezone.now()
    row.save()
    for old in Draft.objects.filter(person=person).order_by("-kept_at")[MOST:]:
        old.delete()


def kept_of(person: Person, place: str) -> Words:
    fresh = timezone.now() - LASTS
    row = Draft.objects.filter(mark=_mark(person, place), kept_at__gt=fresh).first()
    return [(name, value) for name, value in (row.body or {}).get("words", [])] if row else []


def let_go(person: Person, place: str) -> None:
    Draft.objects.filter(mark=_mark(person, place)).delete()


def forget_all(person: Person) -> None:
    Draft.objects.filter(person=person).delete()


def forget_old() -> None:
    """Whoever comes by sweeps."""
    Draft.objects.filter(kept_at__lte=timezone.now() - LASTS).delete()


def taken(person: Person) -> list[dict[str, Any]]:
    """To take along: what was typed, without what a page adds for itself."""
    rows = [(row.kept_at, row.body) for row in Draft.objects.filter(person=person).order_by("kept_at")]
    return [
        {"kept_at": at.isoformat(), "name": name, "words": value}
        for at, body in rows
        for name, value in (body or {}).get("words", [])
        if not OF_THE_PAGE.fullmatch(value.strip())
    ]


def _mark(person: Person, place: str) -> bytes:
    return mac("people/draft", f"{person.pk}|{place}".encode())
