from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from sameside.web.library.shelf import shelf
from tests import cast as the_cast
from tests.cast import Cast
from tests.catalogue.examples import TOML, place, toml, words


@pytest.fixture
def maya(client: Client, cast: Cast) -> Client:
    return the_cast.sign_in(client, cast.maya)


@pytest.fixture
def small(settings: Any, tmp_path: Path) -> Path:
    """A shelf with one exercise for two or three, and one for a person alone."""
    alone = toml(("small-talk", "alone"), ("[2, 3]", "[1, 1]"), ('"listening"', '"selfcare"'), ('"none"', '"safety"'))
    place(tmp_path, toml=TOML, en=words(("## day", "## Before\n\nSit *down*.\n\n## day")))
    place(tmp_path, "alone", toml=alone, en=words(("# Small talk", "# Just me")))
    settings.CONTENT_DIRS = [tmp_path]
    return tmp_path


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_shows_each_exercise_in_its_area(maya: Client, small: Path) -> None:
    page = text_of(maya, reverse("library:list"))
    assert page.index('id="listening"') < page.index("Small talk") < page.index('id="selfcare"') < page.index("Just me")
    assert "<title>Library</title>" in page
    assert "From practice." in page


def test_areas_without_exercises_are_left_out(maya: Client, small: Path) -> None:
    assert 'id="beliefs"' not in text_of(maya, reverse("library:list"))


def test_the_list_can_be_narrowed_and_keeps_what_was_chosen(maya: Client, small: Path) -> None:
    page = text_of(maya, reverse("library:list") + "?company=alone")
    assert "Just me" in page
    assert reverse("library:one", args=["small-talk"]) not in page
    assert '<option value="alone" selected>' in page
    assert "Show everything" in page


def test_a_choice_that_is_not_one_is_told_and_shows_the_rest(maya: Client, small: Path) -> None:
    page = text_of(maya, reverse("library:list") + "?company=x%00&time=%F0%9F")
    assert page.count("That is not one of the choices.") == 2
    assert "Small talk" in page


def test_when_nothing_fits_the_page_says_what_to_try(maya: Client, small: Path) -> None:
    page = text_of(maya, reverse("library:list") + "?company=alone&area=listening")
    assert "Nothing here fits all of that." in page


def test_an_exercise_shows_its_shape_its_reason_and_its_sources(maya: Client, small: Path) -> None:
    page = text_of(maya, reverse("library:one", args=["small-talk"]))
    for words_on_page in (
        "Small talk", "Two or three", "10 min", "Your day", "Sealed until all have answered", "All together",
        "Shown side by side", "Sit <em>down</em>.", "It helps to be asked.", "Practice: therapists know this one.",
    ):  # fmt: skip
        assert words_on_page in page
    assert f'href="{reverse("sittings:start", args=["small-talk"])}"' in page
    assert "<title>Library</title>" in page
    assert "private check" not in page


def test_an_exercise_behind_the_private_check_says_so_in_words_that_are_the_same_for_all(
    maya: Client, small: Path
) -> None:
    page = text_of(maya, reverse("library:one", args=["alone"]))
    assert "Some exercises begin with a private check. It is the same for everyone." in page
    assert "All together" not in page


def test_an_unknown_exercise_is_not_found(maya: Client) -> None:
    assert maya.get(reverse("library:one", args=["no-such-exercise"])).status_code == 404


@pytest.mark.parametrize("address", ["/library/", "/library/turn-taking-talk/"])
@pytest.mark.django_db
def test_the_library_is_for_people_who_signed_in(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 302
    assert response.headers["Location"].endswith(f"?next={address}")


@pytest.mark.parametrize("address", ["/library/", "/library/turn-taking-talk/"])
def test_the_library_is_only_read(maya: Client, address: str) -> None:
    assert maya.post(address).status_code == 405


def test_every_shipped_exercise_has_its_page(maya: Client) -> None:
    for card in shelf():
        assert escape(card.title) in text_of(maya, reverse("library:one", args=[card.slug]))


def test_hostile_words_in_a_mounted_folder_do_not_run(maya: Client, settings: Any, tmp_path: Path) -> None:
    evil = '<script src="https://elsewhere.example/x.js"></script>'
    spoiled = words(("# Small talk", f"# {evil}"), ("### Your day", f"### {evil}"), ("It helps to be asked.", evil))
    place(tmp_path, toml=TOML.replace("Practice: ", f"Practice: {evil[:30]}".replace('"', "'")), en=spoiled)
    settings.CONTENT_DIRS = [tmp_path]
    for address in (reverse("library:list"), reverse("library:one", args=["small-talk"])):
        assert '<script src="https' not in text_of(maya, address)
        assert "<script src='https" not in text_of(maya, address)


def test_a_page_of_the_library_asks_the_database_only_who_is_there(
    maya: Client, small: Path, django_assert_max_num_queries: Any
) -> None:
    text_of(maya, reverse("library:list"))
    with django_assert_max_num_queries(4):
        text_of(maya, reverse("library:list"))
