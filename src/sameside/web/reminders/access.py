"""One's own browsers and nobody else's; and whose calendar a secret opens. Everything else is 404."""

from uuid import UUID

from django.http import Http404

from sameside.web.people.models import Person
from sameside.web.reminders.marks import mark_of_secret
from sameside.web.reminders.models import Browser, Feed


def browser_for(person: Person, browser_id: UUID) -> Browser:
    found = Browser.objects.filter(person=person, pk=browser_id).select_related("person").first()
    if found is None:
        raise Http404
    return found


def whose_feed(secret: str) -> Person:
    marked = mark_of_secret(secret)
    found = Feed.objects.filter(secret_hash=marked, person__is_active=True).select_related("person").first()
    if found is None:
        raise Http404
    return found.person
