from typing import Any

import pytest
from django.test import Client

from sameside.web.people.demo import make_cast


@pytest.fixture
def demo(settings: Any, db: None) -> None:
    settings.DEMO = True
    make_cast()


def test_one_click_signs_in_as_somebody_of_the_cast(demo: None, client: Client) -> None:
    assert client.post("/you/demo/", {"who": "grace"}).headers["Location"] == "/today/"
    assert 'value="Grace"' in client.get("/you/").content.decode()


def test_another_click_signs_in_as_somebody_else(demo: None, client: Client) -> None:
    client.post("/you/demo/", {"who": "grace"})
    client.post("/you/demo/", {"who": "dayo"})
    assert 'value="Dayo"' in client.get("/you/").content.decode()


@pytest.mark.parametrize("who", ["", "ines", "maya@demo.invalid", "%", "\x00"])
def test_nobody_outside_the_cast_can_be_had(demo: None, client: Client, who: str) -> None:
    assert client.post("/you/demo/", {"who": who}).status_code == 404


def test_outside_a_demo_the_address_does_not_exist(db: None, client: Client) -> None:
    make_cast()
    assert client.post("/you/demo/", {"who": "maya"}).status_code == 404
    assert client.get("/you/").status_code == 302


def test_a_link_does_not_sign_in(demo: None, client: Client) -> None:
    assert client.get("/you/demo/?who=maya").status_code == 405
