import pytest
from django.test import Client
from django.urls import URLPattern

from sameside.web.people.account_urls import urlpatterns

UNUSED = ["signup/", "3rdparty/", "connections/", "login/code/", "confirm-email/key/", "phone/verify/", "sessions/"]


@pytest.mark.parametrize("path", UNUSED)
def test_what_we_do_not_use_of_allauth_does_not_exist(db: None, client: Client, path: str) -> None:
    assert client.get(f"/you/account/{path}").status_code == 404


def test_every_page_has_a_name() -> None:
    assert all(isinstance(page, URLPattern) and page.name for page in urlpatterns)


@pytest.mark.parametrize("path", ["in/", "new/", "new/passkey/", "forgotten/", "inactive/"])
def test_the_doors_have_neutral_titles_and_our_page(db: None, client: Client, path: str) -> None:
    body = client.get(f"/you/account/{path}").content.decode()
    title = body.partition("<title>")[2].partition("</title>")[0]
    assert title in {"Sign in", "New account"}
    assert 'id="main"' in body
    assert "Menu:" not in body
