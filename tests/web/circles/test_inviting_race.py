"""Fifty people press the button at the same moment; a link is for one."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from sameside.web.circles.inviting import invite, take
from sameside.web.circles.link import token_hash
from sameside.web.circles.models import Invitation
from sameside.web.circles.refusals import BadLink
from sameside.web.people.models import Person
from tests.cast import assemble

MANY = 50


@pytest.mark.django_db(transaction=True)
def test_of_fifty_who_take_a_link_at_once_exactly_one_has_it() -> None:
    cast = assemble()
    crowd = [Person.objects.create(email=f"{number}@crowd.example") for number in range(MANY)]
    _, token = invite(cast.maya, cast.family)
    ready = Barrier(MANY)

    def try_it(person: Person) -> bool:
        try:
            ready.wait()
            take(person, token_hash(token))
            return True
        except BadLink:
            return False
        finally:
            connections.close_all()

    with ThreadPoolExecutor(MANY) as pool:
        got_it = list(pool.map(try_it, crowd))

    assert got_it.count(True) == 1
    winner = crowd[got_it.index(True)]
    assert list(Invitation.objects.values_list("state", "newcomer_id")) == [("waiting", winner.pk)]
