import logging
import threading
import time
from typing import Any

import pytest
from django.core.mail import EmailMessage

from sameside.web.people import post
from sameside.web.people.post import Post, Queue

SECRET = "a word nobody may read in a log"


def letter() -> EmailMessage:
    return EmailMessage("Subject", SECRET, "from@example.org", ["to@example.org"])


class Carried:
    def __init__(self, failures: int = 0, hold: threading.Event | None = None) -> None:
        self.failures, self.hold, self.letters = failures, hold, list[EmailMessage]()

    def __call__(self, backend: str) -> "Carried":
        return self

    def send_messages(self, letters: list[EmailMessage]) -> int:
        if self.hold:
            self.hold.wait(5)
        if self.failures:
            self.failures -= 1
            raise ConnectionRefusedError("to@example.org " + SECRET)
        self.letters += letters
        return len(letters)


@pytest.fixture
def office() -> Post:
    return Post(pause=0)


def test_a_letter_is_handed_over_without_waiting_for_the_mail_server(office: Post, monkeypatch: Any) -> None:
    hold = threading.Event()
    carried = Carried(hold=hold)
    monkeypatch.setattr(post, "get_connection", carried)
    began = time.perf_counter()
    assert office.take(letter())
    assert time.perf_counter() - began < 0.1
    hold.set()
    office.finish(5)
    assert len(carried.letters) == 1


def test_a_letter_is_tried_again(office: Post, monkeypatch: Any) -> None:
    carried = Carried(failures=2)
    monkeypatch.setattr(post, "get_connection", carried)
    office.take(letter())
    office.finish(5)
    assert len(carried.letters) == 1


def test_a_lost_letter_is_logged_without_address_and_words(office: Post, monkeypatch: Any, caplog: Any) -> None:
    monkeypatch.setattr(post, "get_connection", Carried(failures=99))
    with caplog.at_level(logging.WARNING):
        office.take(letter())
        office.finish(5)
    assert "A letter was lost after 3 tries." in caplog.text
    assert SECRET not in caplog.text
    assert "to@example.org" not in caplog.text


def test_one_lost_letter_does_not_stop_the_next(office: Post, monkeypatch: Any) -> None:
    carried = Carried(failures=3)
    monkeypatch.setattr(post, "get_connection", carried)
    office.take(letter())
    office.take(letter())
    office.finish(5)
    assert len(carried.letters) == 1


def test_a_full_queue_says_so_and_does_not_wait(monkeypatch: Any, caplog: Any) -> None:
    monkeypatch.setattr(post, "ROOM", 1)
    office = Post(pause=0)
    monkeypatch.setattr(office, "_ensure_carrier", lambda: None)
    assert office.take(letter())
    assert not office.take(letter())
    assert "A letter was lost" in caplog.text


def test_stopping_says_what_stays_behind(monkeypatch: Any, caplog: Any) -> None:
    office = Post(pause=0)
    monkeypatch.setattr(office, "_ensure_carrier", lambda: None)
    office.take(letter())
    office.finish(0.05)
    assert "1 letters were lost when the server stopped." in caplog.text


def test_the_backend_puts_every_letter_into_the_post(monkeypatch: Any) -> None:
    taken: list[EmailMessage] = []
    monkeypatch.setattr(post.POST, "take", lambda one: not taken.append(one))
    assert Queue().send_messages([letter(), letter()]) == len(taken) == 2
