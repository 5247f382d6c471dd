"""Somebody beside a goal: asking, answering, a word now and then, and the end, which either can bring at any moment.

That it began, was looked at and ended are lines of the owner's record, as for what they share.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from sameside.web.circles.models import Circle
from sameside.web.goals.actions.history import note
from sameside.web.goals.models import Goal, Support, Word
from sameside.web.people.models import Person
from sameside.web.sharing import ledger
from sameside.web.sharing.actions import ring
from sameside.web.sharing.queries import has_looked_lately

ALIVE: Final = (Support.State.ASKED, Support.State.BESIDE)
# Nobody is asked again and again: so many questions from one person to another within so many days.
MOST_ASKED, ASKED_WITHIN = 3, timedelta(days=7)
MOST_WORDS, WORDS_WITHIN = 5, timedelta(days=1)


def may_ask(owner: Person, supporter: Person) -> bool:
    lately = timezone.now() - ASKED_WITHIN
    return Support.objects.filter(goal__person=owner, supporter=supporter, made_at__gte=lately).count() < MOST_ASKED


def ask(goal: Goal, circle: Circle, supporter: Person, parts: list[str], words: str) -> None:
    """One at a time: while somebody was asked or is there, asking again changes nothing."""
    support = Support(goal=goal, circle=circle, supporter=supporter)
    support.body = {"parts": parts, "note": words}
    try:
        with transaction.atomic():
            support.save()
            ledger.note(support, ledger.ASKED, timezone.now())
    except IntegrityError:
        return


@transaction.atomic
def look(support: Support) -> None:
    """Notes that the supporter opened it, once an hour at most."""
    now = timezone.now()
    alive = Support.objects.select_for_update().filter(pk=support.pk, state__in=ALIVE).exists()
    if alive and not has_looked_lately(support.pk, now):
        ledger.note(support, ledger.LOOKED, now)


@transaction.atomic
def accept(support: Support) -> None:
    if Support.objects.filter(pk=support.pk, state=Support.State.ASKED).update(state=Support.State.BESIDE):
        ledger.note(support, ledger.BESIDE, timezone.now())
        _note(support, "beside")


@transaction.atomic
def end(support: Support, why: str = ledger.ENDED) -> None:
    """At once and alone. Who ended it is nobody's question; a question that was open leaves no line in the history."""
    for state, kind in ((Support.State.BESIDE, "alone"), (Support.State.ASKED, "")):
        if not Support.objects.filter(pk=support.pk, state=state).update(state=Support.State.OVER):
            continue
        ledger.note(support, why, timezone.now())
        ring(support.pk)
        if kind:
            _note(support, kind)


def end_all(supports: Iterable[Support], why: str) -> None:
    for support in supports:
        end(support, why)


def say(support: Support, key: UUID, words: str) -> bool:
    """False if there were many already today. The same key twice is one word."""
    lately = timezone.now() - WORDS_WITHIN
    said = Word.objects.filter(support=support, made_at__gte=lately)
    if said.count() >= MOST_WORDS and not said.filter(key=key).exists():
        return False
    word = Word(person=support.supporter, goal_id=support.goal_id, support=support, key=key)
    word.body = {"words": words}
    try:
        with transaction.atomic():
            word.save(force_insert=True)
    except IntegrityError:
        return True
    return True


def drop_word(word: Word) -> None:
    word.delete()


def _note(support: Support, kind: str) -> None:
    owner = support.goal.person
    if owner is not None:
        note(support.goal, owner, kind, who=support.supporter_id)
