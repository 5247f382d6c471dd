import re

import pytest
from allauth.account.adapter import get_adapter
from django.core import mail
from django.test import Client

from sameside.web.people.letters import ASKED_FOR, NEUTRAL, written
from sameside.web.people.models import Person
from tests.web.people.somebody import ADDRESS

TELLING = re.compile(
    r"sameside|couple|partner|relation|therap|famil|circle|talk|love|exercise|listen|safety|abuse|http|www|@", re.I
)
SUBJECTS = {"A code for your account", "About your account", "Something is waiting for you", "A reminder"}


@pytest.mark.parametrize("name", [*ASKED_FOR, *NEUTRAL])
def test_no_letter_says_what_this_server_is_for(name: str) -> None:
    subject, body = written((ASKED_FOR | NEUTRAL)[name], "ABC-123")
    assert subject in SUBJECTS
    assert not TELLING.search(subject + body)


def test_a_letter_that_is_not_on_the_list_cannot_be_written() -> None:
    with pytest.raises(KeyError):
        get_adapter().render_mail("account/email/unknown_account", ADDRESS, {})


def test_the_letters_that_leave_are_the_listed_ones(ines: Person, client: Client) -> None:
    client.post("/you/account/forgotten/", {"email": ADDRESS})
    (letter,) = mail.outbox
    assert letter.subject in SUBJECTS
    assert letter.to == [ADDRESS]
    assert not TELLING.search(letter.subject + str(letter.body))
    assert re.search(r"Your code is \S{6,}", str(letter.body))
    assert not letter.extra_headers
