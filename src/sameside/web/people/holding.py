"""Words that were not sent yet when the page was covered. They wait for their writer, and for nobody else.

A script of the page sends them along as it covers itself. A form that arrives too late brings its own.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils import timezone

from sameside.web.people.models import HeldWords, Person

LASTS: Final = timedelta(days=1)
MOST_FIELDS: Final = 30
LONGEST: Final = 200_000
NOT_WORDS: Final = ("csrfmiddlewaretoken", "key", "next", "version", "credential", "kind", "step", "turn", "login")
Words = list[tuple[str, str]]


@dataclass(frozen=True)
class Held:
    back: str
    words: Words


def hold(person: Person, back: str, words: Words) -> None:
    """Keeps them in place of what was held before. Nothing to keep changes nothing."""
    forget_old()
    if not words:
        return
    row = HeldWords.objects.filter(person=person).first() or HeldWords(person=person)
    row.body, row.held_at = {"back": back, "words": words}, timezone.now()
    row.save()


def held_for(person: Person) -> Held | None:
    forget_old()
    row = HeldWords.objects.filter(person=person).first()
    body = row.body if row else None
    return Held(body["back"], [(label, text) for label, text in body["words"]]) if body else None


def forget_old() -> None:
    """Whoever comes by sweeps: what has waited for a day goes, whosever it is."""
    HeldWords.objects.filter(held_at__lte=timezone.now() - LASTS).delete()


def let_go(person: Person) -> None:
    HeldWords.objects.filter(person=person).delete()


def told_by_the_page(request: HttpRequest) -> tuple[str, Words]:
    """{"back": "/journal/", "words": [["Label", "text"], ...]} as our script sends it; whatever else is no words."""
    try:
        told = json.loads(request.body)
        pairs = [(str(label), str(text)) for label, text in told["words"]]
        return str(told["back"]), _fitting(pairs)
    except (ValueError, TypeError, KeyError, RecursionError):
        return "", []


def left_in_a_form(request: HttpRequest) -> Words:
    """What a form holds besides its own marks. A password is never kept."""
    sent = ((name, str(text)) for name, text in request.POST.items())
    return _fitting(pair for pair in sent if _is_words(*pair))


def page_before(request: HttpRequest) -> str:
    """The page a form was sent from, or today's page."""
    before = urlsplit(request.headers.get("referer", ""))
    return before.path if before.netloc == request.get_host() and before.path.startswith("/") else "/"


def _is_words(name: str, text: str) -> bool:
    return name not in NOT_WORDS and "password" not in name and any(mark.isspace() for mark in text.strip())


def _fitting(pairs: Iterable[tuple[str, str]]) -> Words:
    """As much as there is room for; an endless paste is cut, not refused."""
    left, kept = LONGEST, []
    for label, text in list(pairs)[:MOST_FIELDS]:
        if text.strip() and left > 0:
            kept.append((label[:200], text[:left]))
            left -= len(text)
    return kept
