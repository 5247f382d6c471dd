"""What the tables themselves refuse."""

import pytest
from django.db import IntegrityError

from sameside.web.circles.models import Circle, Member
from tests.cast import Cast


def test_a_person_has_only_one_place_in_a_circle(cast: Cast) -> None:
    with pytest.raises(IntegrityError):
        Member.objects.create(circle=cast.family, person=cast.grace)


def test_someone_who_left_may_have_a_place_again(cast: Cast) -> None:
    Member.objects.create(circle=cast.couple, person=cast.alex)
    assert Member.objects.filter(circle=cast.couple, person=cast.alex).count() == 2


def test_the_name_of_a_circle_is_not_readable_in_its_row(cast: Cast) -> None:
    sealed = Circle.objects.values_list("name_sealed", flat=True).get(id=cast.family.id)
    assert b"Okafors" not in bytes(sealed)
    assert Circle.objects.get(id=cast.family.id).name == "The Okafors"
