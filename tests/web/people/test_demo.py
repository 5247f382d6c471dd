from sameside.web.people.demo import CAST, cast_member, is_cast, make_cast
from sameside.web.people.models import Person


def test_the_cast_is_six_people_in_six_colors(db: None) -> None:
    cast = make_cast()
    assert list(cast) == ["maya", "jonas", "grace", "dayo", "tunde", "sam"]
    assert len({person.hue for person in cast.values()}) == 6


def test_making_the_cast_again_makes_nobody_new(db: None) -> None:
    first = make_cast()
    assert make_cast() == first
    assert Person.objects.count() == len(CAST)


def test_nobody_in_the_cast_has_a_password(db: None) -> None:
    assert not any(person.has_usable_password() for person in make_cast().values())


def test_a_real_person_is_not_in_the_cast(ines: Person) -> None:
    assert not is_cast(ines)
    assert cast_member("ines") is None
