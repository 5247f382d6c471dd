import pytest
from django.test import Client

from sameside.web.people.models import Person
from tests.cast import PASSWORD

CHOICES = {"name": "Inês", "hue": "plum", "time_zone": "Europe/Lisbon", "theme": "dark", "idle_minutes": "5"}


def test_a_person_can_change_how_they_are_called_and_what_they_prefer(inside: Client, ines: Person) -> None:
    assert inside.post("/you/", CHOICES).status_code == 302
    ines.refresh_from_db()
    kept = {name: str(getattr(ines, name)) for name in CHOICES}
    assert kept == CHOICES


@pytest.mark.parametrize(
    "bad",
    [
        {"name": ""},
        {"name": "Ma\u202eya"},
        {"name": "a\x07b"},
        {"name": "x" * 41},
        {"hue": "gold"},
        {"time_zone": "Mars"},
        {"idle_minutes": "9999"},
        {"theme": "x"},
    ],
)
def test_a_wrong_choice_is_refused_and_the_rest_is_kept(inside: Client, ines: Person, bad: dict[str, str]) -> None:
    answer = inside.post("/you/", CHOICES | bad)
    assert answer.status_code == 200
    ines.refresh_from_db()
    assert ines.hue == "pine"
    assert 'aria-invalid="true"' in answer.content.decode()


def test_fields_that_are_not_on_the_form_change_nothing(inside: Client, ines: Person) -> None:
    more = {
        "email": "x@example.org",
        "is_active": "",
        "id": "1",
        "password": "x",
        "safe_mail_confirmed_at": "2030-01-01",
    }
    inside.post("/you/", CHOICES | more)
    after = Person.objects.get(pk=ines.pk)
    assert (after.email, after.is_active, after.mail_is_safe) == (ines.email, True, False)
    assert after.check_password(PASSWORD)


def test_a_name_is_shown_as_text_and_not_as_markup(inside: Client) -> None:
    inside.post("/you/", CHOICES | {"name": "<script>alert(1)</script>"})
    assert "<script>alert" not in inside.get("/you/").content.decode()


def test_a_person_says_whether_their_address_is_safe(inside: Client, ines: Person) -> None:
    inside.post("/you/address/", {"safe": "yes"})
    ines.refresh_from_db()
    assert ines.mail_is_safe
    inside.post("/you/address/", {"safe": "no"})
    ines.refresh_from_db()
    assert ines.safe_mail_confirmed_at is None


def test_leaving_for_good_asks_again_who_it_is(inside: Client) -> None:
    assert inside.get("/you/end/").headers["Location"].startswith("/you/account/again/")
    assert inside.post("/you/end/", {"sure": "on"}).headers["Location"].startswith("/you/account/again/")


def test_leaving_for_good_needs_the_tick(inside: Client, ines: Person) -> None:
    inside.post("/you/account/again/?next=/you/end/", {"password": PASSWORD})
    assert inside.post("/you/end/").status_code == 200
    assert Person.objects.get(pk=ines.pk).is_active


def test_after_leaving_for_good_the_account_opens_for_nobody(inside: Client, ines: Person) -> None:
    inside.post("/you/account/again/?next=/you/end/", {"password": PASSWORD})
    assert "Your account is gone" in inside.post("/you/end/", {"sure": "on"}).content.decode()
    assert inside.get("/you/").status_code == 302
    fresh = Client()
    fresh.post("/you/account/in/", {"login": ines.email, "password": PASSWORD})
    assert fresh.get("/you/").status_code == 302


@pytest.mark.parametrize(
    "page", ["/you/", "/you/end/", "/you/sign-ins/", "/you/account/factors/", "/you/account/address/"]
)
def test_a_stranger_is_sent_to_the_door(db: None, client: Client, page: str) -> None:
    assert client.get(page).headers["Location"].startswith("/you/account/in/")


def test_the_page_asks_few_questions_of_the_database(inside: Client, django_assert_max_num_queries: object) -> None:
    with django_assert_max_num_queries(6):  # type: ignore[operator]
        inside.get("/you/")


def test_a_name_may_be_in_any_writing_and_with_a_picture(inside: Client, ines: Person) -> None:
    for name in ("Łucja", "美", "فاطمة", "Ana 👩‍🌾"):
        assert inside.post("/you/", CHOICES | {"name": name}).status_code == 302
        ines.refresh_from_db()
        assert ines.name == name
