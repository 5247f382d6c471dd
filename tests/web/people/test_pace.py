import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from sameside.web.people.pace import SteadyPace, paced_paths


def seconds(method: str, path: str, work: float) -> float:
    def view(request: HttpRequest) -> HttpResponse:
        time.sleep(work)
        return HttpResponse()

    pace = SteadyPace(view)
    assert paced_paths()
    began = time.perf_counter()
    response = pace(RequestFactory().generic(method, path))
    return max(time.perf_counter(), getattr(response, "not_before", 0.0)) - began


def test_signing_in_takes_whole_paces_whatever_the_work(settings: Any) -> None:
    settings.PACE_SECONDS = 0.1
    assert 0.1 <= seconds("POST", "/you/account/in/", 0.01) < 0.13
    assert 0.1 <= seconds("POST", "/you/account/in/", 0.06) < 0.13
    assert 0.2 <= seconds("POST", "/you/account/in/", 0.11) < 0.23


def test_looking_at_the_form_is_not_slowed_down(settings: Any) -> None:
    settings.PACE_SECONDS = 5
    assert seconds("GET", "/you/account/in/", 0) < 0.5


def test_other_pages_are_not_slowed_down(settings: Any) -> None:
    settings.PACE_SECONDS = 5
    assert seconds("POST", "/you/", 0) < 0.5


def test_waiting_for_the_pace_takes_no_thread(settings: Any) -> None:
    settings.PACE_SECONDS = 5
    pace = SteadyPace(lambda request: HttpResponse())
    assert paced_paths()
    began = time.perf_counter()
    response = pace(RequestFactory().post("/you/account/in/"))
    assert time.perf_counter() - began < 0.5
    assert response.not_before - began > 4  # type: ignore[attr-defined]
