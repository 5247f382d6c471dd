import pytest
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.test import Client, RequestFactory

from sameside.web.people.access import sign_in_for, the_person
from sameside.web.people.models import Person
from tests.web.people.somebody import account, enter


def test_the_person_is_the_one_who_is_signed_in(ines: Person) -> None:
    request = RequestFactory().get("/")
    request.user = ines
    assert the_person(request) == ines


def test_a_stranger_is_nobody() -> None:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with pytest.raises(Http404):
        the_person(request)


def test_ones_own_sign_in_is_found_and_that_of_another_is_not(ines: Person, client: Client) -> None:
    enter(client)
    row = UserSession.objects.get(user_id=ines.pk)
    assert sign_in_for(ines, str(row.pk)) == row
    with pytest.raises(Http404):
        sign_in_for(account("other@example.org", "Other"), str(row.pk))


@pytest.mark.parametrize("which", ["", "0", "-1", "1 or 1=1", "9" * 40, "²", "١"])
def test_what_is_not_a_number_of_ours_is_not_found(ines: Person, which: str) -> None:
    with pytest.raises(Http404):
        sign_in_for(ines, which)
