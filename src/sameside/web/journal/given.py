"""Which questions somebody was given, so that none comes again within ninety days.

One that was shown on today's page, drawn or begun with rests. Today's own stays all day once it was shown.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import DatabaseError, transaction

from sameside.web.journal.actions import one_at_a_time
from sameside.web.journal.prompts import Prompt, book_of, keep, on_the_shelf, own_in
from sameside.web.people.models import Person
from sameside.web.vault.errors import Unreadable

logger = logging.getLogger("sameside.journal")
REST = timedelta(days=90)
Choose = Callable[[Sequence[Prompt]], Prompt | None]


def todays(person: Person, today: date, choose: Choose, noting: bool) -> Prompt | None:
    """The question of the day; None when all of the shelf rest. `noting`: it is about to be shown.

    Where that cannot be written down (a full disk, a server that only reads) the page still has its question.
    """
    body = book_of(person)
    there = _todays(body, today)
    if there or not noting:
        return there or _chosen(_awake(body, today), choose)
    try:
        return _noted(person, today, choose)
    except (DatabaseError, OSError, Unreadable):
        logger.exception("today's question could not be noted")
        return _chosen(_awake(body, today), choose)


@transaction.atomic
def turn(person: Person, today: date, areas: Sequence[str], choose: Choose) -> None:
    """Somebody chose other areas. Today's question stays if it is of them; else one of theirs comes in its place."""
    one_at_a_time(person)
    body = book_of(person)
    there, left = _todays(body, today), [one for one in _awake(body, today) if one.area in areas]
    if there and there.area not in areas and (found := _chosen(left, choose)):
        keep(person, _showing(body, found, today))


@transaction.atomic
def draw(person: Person, area: str, today: date, choose: Callable[[Sequence[Prompt]], Prompt]) -> Prompt | None:
    """One that was not given lately: of this area, or of another when none of it is left; None when all of them rest."""
    one_at_a_time(person)
    body = book_of(person)
    lately = _lately(body, today)
    left = [one for one in (*on_the_shelf(), *own_in(body)) if one.id not in lately]
    if not left:
        return None
    found = choose([one for one in left if area in ("", one.area)] or left)
    keep(person, {**body, "shown": {**lately, found.id: today.isoformat()}})
    return found


@transaction.atomic
def note(person: Person, prompt_id: str, today: date) -> None:
    """Somebody chose it by themselves."""
    one_at_a_time(person)
    body = book_of(person)
    keep(person, {**body, "shown": {**_lately(body, today), prompt_id: today.isoformat()}})


def had(person: Person, today: date) -> list[tuple[str, str]]:
    """(day, words) of those that rest, the oldest first."""
    body = book_of(person)
    lately = _lately(body, today)
    there = [(lately[one.id], one.words) for one in (*on_the_shelf(), *own_in(body)) if one.id in lately]
    return sorted(there)


@transaction.atomic
def remember(person: Person, had: Iterable[tuple[date, str]]) -> None:
    """Takes over what another server knew. Words that are not here are left out."""
    one_at_a_time(person)
    body = book_of(person)
    named = {one.words: one.id for one in (*on_the_shelf(), *own_in(body))}
    shown = dict(body["shown"])
    for day, words in had:
        if prompt := named.get(words):
            shown[prompt] = max(day.isoformat(), shown.get(prompt, ""))
    if shown != body["shown"]:
        keep(person, {**body, "shown": shown})


@transaction.atomic
def _noted(person: Person, today: date, choose: Choose) -> Prompt | None:
    """Another tab may have been quicker: then it is that one."""
    one_at_a_time(person)
    body = book_of(person)
    there = _todays(body, today)
    found = there or _chosen(_awake(body, today), choose)
    if found and not there:
        keep(person, _showing(body, found, today))
    return found


def _showing(body: dict[str, Any], prompt: Prompt, today: date) -> dict[str, Any]:
    day = today.isoformat()
    return {**body, "shown": {**_lately(body, today), prompt.id: day}, "today": {"on": day, "id": prompt.id}}


def _todays(body: dict[str, Any], today: date) -> Prompt | None:
    """Somebody who travels west has the same day, or its evening, twice."""
    noted = body.get("today", {})
    if noted.get("on") not in (today.isoformat(), (today + timedelta(days=1)).isoformat()):
        return None
    return next((one for one in on_the_shelf() if one.id == noted["id"]), None)


def _awake(body: dict[str, Any], today: date) -> list[Prompt]:
    """Of the shelf alone: a person's own words stay in the journal."""
    lately = _lately(body, today)
    return [one for one in on_the_shelf() if one.id not in lately]


def _chosen(left: Sequence[Prompt], choose: Choose) -> Prompt | None:
    return choose(left) if left else None


def _lately(body: dict[str, Any], today: date) -> dict[str, str]:
    since = (today - REST).isoformat()
    return {prompt: day for prompt, day in body["shown"].items() if day > since}
