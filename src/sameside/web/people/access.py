"""Who is asking on this page, and one's own sign-ins but nobody else's."""

from allauth.usersessions.models import UserSession
from django.http import Http404, HttpRequest

from sameside.web.people.models import Person


def the_person(request: HttpRequest) -> Person:
    """The person signed in. For views behind login_required; a stranger who gets this far finds nothing."""
    if not isinstance(request.user, Person):
        raise Http404
    return request.user


def sign_in_for(person: Person, sign_in_id: str) -> UserSession:
    if not (sign_in_id.isascii() and sign_in_id.isdecimal()) or len(sign_in_id) > 18:
        raise Http404
    row = UserSession.objects.filter(user_id=person.pk, pk=int(sign_in_id)).first()
    if row is None:
        raise Http404
    return row
