import uuid

from django.contrib.auth import SESSION_KEY, get_user
from django.test import Client, RequestFactory

from sameside.web.people.backend import Backend
from sameside.web.people.models import Person
from tests.web.people.somebody import enter


def test_the_person_of_a_sign_in_is_found(ines: Person) -> None:
    assert Backend().get_user(str(ines.pk)) == ines


def test_nobody_is_found_for_a_person_who_is_gone_or_put_to_rest(ines: Person) -> None:
    assert Backend().get_user(uuid.uuid4()) is None
    Person.objects.update(is_active=False)
    assert Backend().get_user(ines.pk) is None


def test_a_sign_in_over_the_form_is_this_backends(ines: Person, client: Client) -> None:
    enter(client)
    request = RequestFactory().get("/")
    request.session = client.session
    assert request.session[SESSION_KEY] == str(ines.pk)
    assert get_user(request) == ines
