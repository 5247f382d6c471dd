"""Sharing has a place among the addresses, and no page of its own yet."""

from django.test import Client


def test_nothing_answers_under_shares(client: Client, db: None) -> None:
    assert client.get("/shares/").status_code == 404
