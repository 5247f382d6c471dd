import time
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client, RequestFactory
from django.utils import timezone

from sameside.web.people import lane
from sameside.web.people.lane import Beside, Headers, from_our_page, raw_headers, same_origin, who_and, who_is
from sameside.web.people.models import Person
from tests.cast import sign_in
from tests.web.people.somebody import enter, older

HOST = (b"host", b"127.0.0.1:8000")
OURS = (b"origin", b"http://127.0.0.1:8000")
MARK = (b"x-sameside", b"1")


def headers(client: Client) -> Headers:
    return [HOST, (b"cookie", f"sid={client.cookies['sid'].value}".encode())]


def test_a_live_sign_in_is_known(inside: Client, ines: Person) -> None:
    assert who_is(headers(inside)) == ines


def test_what_stands_beside_a_person_comes_with_the_answer_once_they_are_known(inside: Client, ines: Person) -> None:
    """The first question checks all there is to a sign-in, and says that the rest was not asked."""
    beside = Beside("other.hue", f"LEFT JOIN {Person._meta.db_table} other ON other.id = person.id AND other.hue = %s")
    assert who_and(headers(inside), beside, ines.hue) == (ines, None)
    assert who_and(headers(inside), beside, ines.hue) == (ines, (ines.hue,))
    assert who_and(headers(inside), beside, "moss") == (ines, (None,))


def test_nobody_has_anything_beside_them(inside: Client, ines: Person) -> None:
    assert who_is(headers(inside)) == ines
    Person.objects.update(password="!")
    assert who_and(headers(inside), Beside("person.hue")) == (None, None)
    assert who_and([HOST], Beside("person.hue")) == (None, None)


def test_a_sign_in_over_the_form_is_known_at_once(ines: Person, client: Client) -> None:
    enter(client)
    assert who_is(headers(client)) == ines


def test_a_cookie_may_stand_among_others_and_in_several_headers(inside: Client, ines: Person) -> None:
    assert who_is([HOST, (b"cookie", b"kd=1"), *headers(inside)[1:], (b"Cookie", b"csrf=2")]) == ines


@pytest.mark.parametrize("cookie", [b"", b"sid=", b"sid=nobody", b"sid=../../x", b"sid=" + b"a" * 900, b"\xff\xfe=1"])
def test_a_cookie_that_opens_nothing_is_nobody(db: None, cookie: bytes) -> None:
    assert who_is([HOST, (b"cookie", cookie)]) is None


@pytest.mark.parametrize("cookie", [b"", b"sid=", b"sid=../../x", b"sid=" + b"a" * 41])
def test_what_cannot_be_a_key_asks_no_database(db: None, django_assert_num_queries: Any, cookie: bytes) -> None:
    with django_assert_num_queries(0):
        assert who_is([HOST, (b"cookie", cookie)]) is None
        assert who_is([HOST]) is None
    with django_assert_num_queries(1):
        assert who_is([HOST, (b"cookie", b"sid=" + b"a" * 40)]) is None


def test_whoever_left_quickly_without_being_heard_is_nobody_and_their_sign_in_ends(
    inside: Client, ines: Person
) -> None:
    before = headers(inside)
    assert who_is(before) == ines
    assert who_is([*before, (b"cookie", b"gone=1")]) is None
    assert who_is(before) is None
    assert Session.objects.count() == 0


def test_the_mark_of_having_left_needs_no_sign_in_to_end(db: None) -> None:
    assert who_is([HOST, (b"cookie", b"gone=1")]) is None


def test_a_covered_session_is_nobody(inside: Client) -> None:
    older(inside, locked=True)
    assert who_is(headers(inside)) is None


def test_a_session_left_alone_too_long_is_nobody(inside: Client) -> None:
    older(inside, last_seen=-15 * 60)
    assert who_is(headers(inside)) is None


def test_a_session_older_than_twelve_hours_is_nobody(inside: Client) -> None:
    older(inside, signed_in_at=-12 * 3600)
    assert who_is(headers(inside)) is None


def test_a_session_past_its_own_end_is_nobody(inside: Client) -> None:
    Session.objects.update(expire_date=timezone.now())
    assert who_is(headers(inside)) is None


def test_a_person_who_left_is_nobody(inside: Client, ines: Person) -> None:
    Person.objects.filter(pk=ines.pk).update(is_active=False)
    assert who_is(headers(inside)) is None


def test_a_session_from_before_a_new_password_is_nobody(inside: Client, ines: Person) -> None:
    ines.set_password("another long walk")
    ines.save()
    assert who_is(headers(inside)) is None


def test_a_session_of_a_sign_in_that_is_not_finished_is_nobody(ines: Person, client: Client) -> None:
    session = client.session
    session["account_login"] = {"user_pk": str(ines.pk)}
    session.save()
    client.cookies["sid"] = session.session_key or ""
    assert who_is(headers(client)) is None


@pytest.mark.parametrize(
    "change",
    [
        {"_auth_user_backend": "somewhere.Else"},
        {"_auth_user_id": "7"},
        {"_auth_user_hash": "0" * 64},
        {"last_seen": "x"},
    ],
)
def test_a_session_that_was_tampered_with_is_nobody(inside: Client, change: dict[str, Any]) -> None:
    session = inside.session
    session.update(change)
    session.save()
    assert who_is(headers(inside)) is None


def test_a_session_that_was_signed_elsewhere_is_nobody(inside: Client) -> None:
    Session.objects.update(session_data="e30:1abc:forged")
    assert who_is(headers(inside)) is None


def test_signing_out_makes_the_old_cookie_nobody(inside: Client) -> None:
    old = headers(inside)
    inside.post("/you/account/out/")
    assert who_is(old) is None


def test_knowing_who_it_is_takes_two_reads(inside: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2):
        who_is(headers(inside))


def test_our_own_script_on_our_own_page_is_same_origin() -> None:
    assert same_origin([HOST, OURS, MARK, (b"sec-fetch-site", b"same-origin")])
    assert same_origin([HOST, OURS, MARK])
    assert same_origin([HOST, MARK, (b"sec-fetch-site", b"same-origin")])


@pytest.mark.parametrize(
    "bad",
    [
        [HOST, OURS],
        [HOST, MARK],
        [HOST, OURS, (b"x-sameside", b"0")],
        [HOST, OURS, MARK, MARK],
        [HOST, MARK, (b"origin", b"null")],
        [HOST, MARK, (b"origin", b"https://evil.example")],
        [HOST, MARK, (b"origin", b"http://127.0.0.1:9999")],
        [HOST, MARK, (b"origin", b"https://127.0.0.1:8000/")],
        [HOST, MARK, (b"origin", b"http://[")],
        [HOST, MARK, OURS, OURS],
        [HOST, MARK, OURS, (b"sec-fetch-site", b"cross-site")],
        [HOST, MARK, OURS, (b"sec-fetch-site", b"same-site")],
        [(b"host", b"evil.example"), MARK, (b"origin", b"http://evil.example")],
        [(b"host", b"evil.example"), MARK, OURS],
        [(b"host", b"evil.example"), MARK, (b"sec-fetch-site", b"same-origin")],
        [HOST, HOST, MARK, OURS],
    ],
)
def test_anything_else_is_not_same_origin(bad: Headers) -> None:
    assert not same_origin(bad)


def test_the_headers_of_one_of_djangos_requests_come_as_the_fast_lane_gets_them() -> None:
    found = raw_headers(RequestFactory().get("/", headers={"X-Sameside": "1", "Origin": "http://höst"}))
    assert {(b"x-sameside", b"1"), (b"origin", b"http://h\xf6st")} <= set(found)


def test_an_allowed_host_under_which_the_page_was_opened_is_ours() -> None:
    assert from_our_page([(b"host", b"localhost:8000"), (b"origin", b"http://localhost:8000")])


def test_a_page_that_was_opened_without_a_lock_is_not_ours_where_pages_have_one(settings: Any) -> None:
    settings.SECURE = True
    host = (b"host", b"localhost:8000")
    assert from_our_page([host, (b"origin", b"https://localhost:8000")])
    assert not from_our_page([host, (b"origin", b"http://localhost:8000")])


def test_an_origin_that_differs_from_the_host_is_not_ours() -> None:
    assert not from_our_page([(b"host", b"localhost:8000"), (b"origin", b"http://localhost:8001")])


def test_asking_again_takes_one_read(inside: Client, ines: Person, django_assert_num_queries: Any) -> None:
    who_is(headers(inside))
    with django_assert_num_queries(1):
        assert who_is(headers(inside)) == ines


def test_what_was_known_ends_with_the_session(inside: Client) -> None:
    old = headers(inside)
    assert who_is(old) is not None
    inside.post("/you/account/out/")
    assert who_is(old) is None
    assert who_is(old) is None


@pytest.mark.parametrize("change", [{"is_active": False}, {"password": "another"}])
def test_what_was_known_ends_when_the_person_changes(inside: Client, ines: Person, change: dict[str, Any]) -> None:
    assert who_is(headers(inside)) == ines
    Person.objects.filter(pk=ines.pk).update(**change)
    assert who_is(headers(inside)) is None


def test_what_was_known_of_a_sign_in_that_ended_is_kept_no_longer(inside: Client, ines: Person) -> None:
    assert who_is(headers(inside)) == ines
    kept = len(lane._known)
    Person.objects.update(password="another")
    assert who_is(headers(inside)) is None
    assert len(lane._known) == kept - 1


def test_two_who_notice_at_once_that_a_sign_in_ended_do_no_harm(
    inside: Client, ines: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_was_first(beside: Beside) -> str:
        lane._known.clear()
        return asking(beside)

    assert who_is(headers(inside)) == ines
    Person.objects.update(password="another")
    asking = lane._asking
    monkeypatch.setattr(lane, "_asking", other_was_first)
    assert who_is(headers(inside)) is None


def test_only_so_many_sign_ins_are_known_at_a_time(
    inside: Client, ines: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lane, "MOST_KNOWN", 1)
    monkeypatch.setattr(lane, "_known", {})
    other = sign_in(Client(), ines)
    for one in (inside, other, inside):
        assert who_is(headers(one)) == ines
        assert list(lane._known) == [one.cookies["sid"].value]


def test_what_was_known_is_covered_and_comes_back_with_its_session(inside: Client, ines: Person) -> None:
    assert who_is(headers(inside)) == ines
    older(inside, locked=True)
    assert who_is(headers(inside)) is None
    older(inside, locked=False)
    assert who_is(headers(inside)) == ines


def test_what_was_known_ends_when_its_time_is_up(inside: Client) -> None:
    assert who_is(headers(inside)) is not None
    Session.objects.update(expire_date=timezone.now())
    assert who_is(headers(inside)) is None


def test_what_was_known_follows_the_clock(inside: Client, ines: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    assert who_is(headers(inside)) == ines
    later = time.time() + 15 * 60
    monkeypatch.setattr(time, "time", lambda: later)
    assert who_is(headers(inside)) is None


def test_a_shorter_lock_counts_at_once(inside: Client, ines: Person) -> None:
    older(inside, last_seen=-6 * 60)
    assert who_is(headers(inside)) == ines
    Person.objects.filter(pk=ines.pk).update(idle_minutes=5)
    assert who_is(headers(inside)) is None
