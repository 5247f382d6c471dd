"""A request by someone who is signed in: what a view behind login_required is given."""

from django.http import HttpRequest

from sameside.web.people.models import Person


class Asked(HttpRequest):
    user: Person
