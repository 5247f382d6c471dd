from datetime import timedelta

from django.utils import timezone

from sameside.web.people.models import Person
from tests.web.people.somebody import account


def test_the_name_is_kept_sealed(ines: Person) -> None:
    again = Person.objects.get(pk=ines.pk)
    assert again.name == "Ines"
    assert b"Ines" not in bytes(again.name_sealed or b"")


def test_an_address_is_kept_in_small_letters(db: None) -> None:
    assert account("Big@Example.ORG").email == "big@example.org"


def test_an_address_is_not_safe_until_the_person_says_so(ines: Person) -> None:
    assert not ines.mail_is_safe


def test_an_address_stays_safe_for_ninety_days(ines: Person) -> None:
    ines.safe_mail_confirmed_at = timezone.now() - timedelta(days=89)
    assert ines.mail_is_safe
    ines.safe_mail_confirmed_at = timezone.now() - timedelta(days=90, seconds=1)
    assert not ines.mail_is_safe


def test_a_person_prints_as_an_id_and_never_as_a_name_or_address(ines: Person) -> None:
    assert str(ines) == str(ines.pk)
