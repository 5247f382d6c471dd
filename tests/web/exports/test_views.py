import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sameside.web.exports.archive import VALUES
from tests.cast import PASSWORD, Cast, sign_in


@pytest.fixture
def maya(cast: Cast, client: Client) -> Client:
    return sign_in(client, cast.maya)


def proved(client: Client) -> Client:
    """As somebody who has just shown their password."""
    client.post("/you/account/again/?next=/yours/take/", {"password": PASSWORD})
    return client


def file_of(content: bytes) -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile("mine.zip", content)}


@pytest.mark.parametrize("page", ["/yours/", "/yours/take/", "/yours/bring/"])
def test_whoever_is_not_signed_in_is_sent_to_the_door(db: None, client: Client, page: str) -> None:
    assert client.get(page).headers["Location"].startswith("/you/account/in/")
    assert client.post(page).status_code in (302, 405)


def test_before_the_file_the_password_is_asked_for(maya: Client) -> None:
    for answer in (maya.get("/yours/take/"), maya.post("/yours/take/")):
        assert answer.status_code == 302
        assert "/again/" in answer.headers["Location"]


def test_the_file_is_the_answer_and_nobody_may_keep_it(maya: Client) -> None:
    assert "Make the file" in proved(maya).get("/yours/take/").content.decode()
    answer = maya.post("/yours/take/")
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="mine-')
    assert "no-store" in answer.headers["Cache-Control"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as zipped:
        assert VALUES in zipped.namelist()


def test_a_file_comes_in_and_says_how_much_was_new(maya: Client, cast: Cast) -> None:
    from sameside.web.home.actions import work_on

    work_on(cast.maya, ("listening", "goals"))
    content = proved(maya).post("/yours/take/").content
    sam = sign_in(Client(), cast.sam)
    answer = sam.post("/yours/bring/", file_of(content), follow=True)
    assert "things are back" in answer.content.decode()
    assert "is here already" in sam.post("/yours/bring/", file_of(content), follow=True).content.decode()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"a poem", "cannot be read"),
        (
            b'{"made_by": "Sameside", "form": 1, "parts": {"today": {"wishes": [{"areas": 1}]}}}',
            "cannot be read from this file",
        ),
    ],
)
def test_a_wrong_file_is_told_beside_the_field(maya: Client, content: bytes, says: str) -> None:
    answer = maya.post("/yours/bring/", file_of(content))
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_without_a_file_the_form_asks_for_one(maya: Client) -> None:
    assert "Choose the file first" in maya.post("/yours/bring/").content.decode()


def test_a_file_over_the_limit_is_told_in_a_sentence(maya: Client) -> None:
    from sameside.web.exports import forms

    answer = maya.post("/yours/bring/", file_of(b"x" * (forms.LARGEST + 1)))
    assert answer.status_code == 422
    assert "larger than 24 MB" in answer.content.decode()
