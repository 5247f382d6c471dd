from datetime import timedelta

from django.core import mail
from django.utils import timezone

from sameside.web.people.mail import send_neutral
from sameside.web.people.models import Person


def test_nothing_is_sent_to_an_address_nobody_called_safe(ines: Person) -> None:
    assert not send_neutral(ines, "waiting")
    assert mail.outbox == []


def test_nothing_is_sent_when_the_answer_is_older_than_ninety_days(ines: Person) -> None:
    ines.safe_mail_confirmed_at = timezone.now() - timedelta(days=91)
    assert not send_neutral(ines, "waiting")


def test_a_safe_address_gets_a_letter_from_the_list(ines: Person) -> None:
    ines.safe_mail_confirmed_at = timezone.now()
    assert send_neutral(ines, "waiting")
    assert [letter.subject for letter in mail.outbox] == ["Something is waiting for you"]


def test_nobody_can_cause_more_than_one_a_day(ines: Person) -> None:
    ines.safe_mail_confirmed_at = timezone.now()
    sent = [send_neutral(ines, "waiting") for _ in range(20)]
    assert sent.count(True) == len(mail.outbox) == 1


def test_a_person_who_left_gets_nothing(ines: Person) -> None:
    ines.safe_mail_confirmed_at = timezone.now()
    ines.is_active = False
    assert not send_neutral(ines, "account")
