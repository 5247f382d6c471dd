import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from sameside.web.people.middleware import OwnTime
from sameside.web.people.models import Person
from tests.web.people.somebody import older

PAGES = ["/you/", "/you/sign-ins/", "/you/end/", "/you/account/factors/", "/you/account/password/"]


@pytest.mark.parametrize("page", PAGES)
def test_a_covered_session_shows_no_page_but_the_unlock_page(inside: Client, page: str) -> None:
    older(inside, last_seen=-15 * 60)
    answer = inside.get(page)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/you/unlock/?next=")
    assert answer.content == b""


def test_the_unlock_page_names_nobody(inside: Client, ines: Person) -> None:
    older(inside, locked=True)
    body = inside.get("/you/unlock/").content.decode()
    assert "Ines" not in body
    assert ines.email not in body
    assert "Covered for now" in body


def test_once_covered_it_stays_covered_although_the_clock_is_set_back(inside: Client) -> None:
    older(inside, last_seen=-15 * 60)
    inside.get("/you/")
    older(inside, last_seen=0)
    assert inside.get("/you/").status_code == 302


def test_the_quiet_minutes_are_the_persons_own(inside: Client, ines: Person) -> None:
    Person.objects.filter(pk=ines.pk).update(idle_minutes=60)
    older(inside, last_seen=-59 * 60)
    assert inside.get("/you/").status_code == 200


def test_opening_a_page_keeps_the_session_live(inside: Client) -> None:
    older(inside, last_seen=-14 * 60)
    inside.get("/you/")
    assert inside.session["last_seen"] > inside.session["signed_in_at"] - 5


def test_a_page_that_asks_by_itself_does_not_keep_the_session_live(inside: Client) -> None:
    older(inside, last_seen=-14 * 60)
    before = inside.session["last_seen"]
    assert inside.get("/you/?again").status_code == 200
    assert inside.session["last_seen"] == before
    older(inside, last_seen=-15 * 60)
    assert inside.get("/you/?again").headers["Location"] == "/you/unlock/?next=%2Fyou%2F%3Fagain"


def test_a_page_right_after_another_does_not_write_the_session(inside: Client) -> None:
    older(inside, last_seen=-30)
    before = inside.session["last_seen"]
    inside.get("/you/")
    assert inside.session["last_seen"] == before


def test_after_twelve_hours_the_person_signs_in_again(inside: Client) -> None:
    older(inside, signed_in_at=-12 * 3600)
    answer = inside.get("/you/")
    assert answer.headers["Location"] == "/you/account/in/?next=/you/"
    assert "_auth_user_id" not in inside.session


def test_a_script_of_ours_hears_that_the_session_is_covered(inside: Client) -> None:
    older(inside, locked=True)
    answer = inside.post("/you/sign-ins/", headers={"x-sameside": "1"})
    assert (answer.status_code, answer.content) == (401, b"")


def test_help_is_open_while_covered(inside: Client) -> None:
    older(inside, locked=True)
    assert inside.get("/help/").status_code == 200


def test_whoever_signs_out_takes_what_the_browser_kept_and_nobody_else_does(inside: Client) -> None:
    assert "Clear-Site-Data" not in inside.get("/you/")
    assert inside.post("/you/account/out/")["Clear-Site-Data"] == '"cache", "storage"'


def test_signing_out_from_the_cover_does_the_same(inside: Client) -> None:
    older(inside, locked=True)
    assert "Clear-Site-Data" not in inside.get("/you/unlock/")
    assert inside.post("/you/unlock/", {"leave": "1"})["Clear-Site-Data"] == '"cache", "storage"'


def test_the_clock_is_the_persons_own_and_only_for_their_request(ines: Person) -> None:
    ines.time_zone = "Pacific/Auckland"
    request = RequestFactory().get("/")
    request.user = ines
    seen: list[str] = []

    def page(request: HttpRequest) -> HttpResponse:
        seen.append(timezone.get_current_timezone_name())
        return HttpResponse()

    OwnTime(page)(request)
    assert seen == ["Pacific/Auckland"]
    assert timezone.get_current_timezone_name() == "UTC"


def test_an_unknown_time_zone_breaks_nothing(inside: Client, ines: Person) -> None:
    Person.objects.filter(pk=ines.pk).update(time_zone="Nowhere/../etc")
    assert inside.get("/you/").status_code == 200
