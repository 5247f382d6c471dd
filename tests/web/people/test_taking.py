from sameside.web.people.models import Person
from sameside.web.people.taking import take


def test_one_takes_along_what_one_said_of_oneself(ines: Person) -> None:
    (about,) = take(ines)["about"]
    assert (about["name"], about["e_mail"], about["color"]) == ("Ines", ines.email, "pine")
    assert "password" not in about
