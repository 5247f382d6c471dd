"""Pages are compressed for people who are signed out, and for nobody else."""

import gzip

import pytest
from django.http import HttpRequest, HttpResponse

from sameside.config.squeeze import squeeze

WORDS = b"<p>words and more words</p>" * 500


def squeezed(encodings: str = "br, gzip", cookie: str = "", response: HttpResponse | None = None) -> HttpResponse:
    request = HttpRequest()
    request.META["HTTP_ACCEPT_ENCODING"] = encodings
    request.COOKIES = {cookie: "anything"} if cookie else {}
    response = response or HttpResponse(WORDS)
    squeeze(request, response)
    return response


def test_a_page_for_someone_signed_out_gets_small_and_stays_whole() -> None:
    response = squeezed()
    assert response.headers["Content-Encoding"] == "gzip"
    assert response.headers["Vary"] == "Accept-Encoding, Cookie"
    assert len(response.content) < len(WORDS) / 5
    assert gzip.decompress(response.content) == WORDS


def test_its_length_is_not_always_the_same() -> None:
    assert len({len(squeezed().content) for _ in range(12)}) > 1


def test_a_page_for_someone_signed_in_is_never_compressed() -> None:
    assert squeezed(cookie="sid").content == WORDS


def test_a_page_that_signs_someone_in_is_never_compressed() -> None:
    response = HttpResponse(WORDS)
    response.set_cookie("sid", "fresh")
    assert squeezed(response=response).content == WORDS


@pytest.mark.parametrize("encodings", ["", "br", "gzip;q=0", "gzip; q=0.0", "notgzip"])
def test_who_does_not_take_gzip_does_not_get_it(encodings: str) -> None:
    assert squeezed(encodings).content == WORDS


def test_pictures_and_short_pages_are_left_alone() -> None:
    assert squeezed(response=HttpResponse(WORDS, content_type="image/png")).content == WORDS
    assert squeezed(response=HttpResponse(b"short")).content == b"short"


def test_a_length_that_was_written_is_written_anew() -> None:
    response = HttpResponse(WORDS, headers={"Content-Length": str(len(WORDS))})
    assert squeezed(response=response).headers["Content-Length"] == str(len(response.content))
