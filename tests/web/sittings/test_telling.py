import asyncio
from datetime import timedelta
from unittest.mock import Mock, patch

import pytest
from django.core.cache import cache
from django.utils import timezone

from sameside.web.live.homeward import hold, let_go, soon
from sameside.web.people.models import Person
from sameside.web.sittings import actions, telling
from tests.cast import Cast
from tests.web.sittings.room import Room

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _no_letters_yet() -> None:
    cache.clear()


def make_safe(*people: Person) -> None:
    for person in people:
        person.safe_mail_confirmed_at = timezone.now()
        person.save()


def addressees(mailoutbox: list) -> list[str]:
    return [address for letter in mailoutbox for address in letter.to]


def test_whoever_something_is_begun_with_is_told_in_neutral_words(cast: Cast, mailoutbox: list) -> None:
    make_safe(cast.maya, cast.jonas)
    actions.start("what-nobody-saw", [cast.maya, cast.jonas], cast.couple, "own")
    assert addressees(mailoutbox) == [cast.jonas.email]
    assert mailoutbox[0].subject == "Something is waiting for you"


def test_nobody_is_written_to_at_an_address_that_is_not_safe(cast: Cast, mailoutbox: list) -> None:
    actions.start("what-nobody-saw", [cast.maya, cast.jonas], cast.couple, "own")
    assert mailoutbox == []


def test_nobody_can_cause_more_than_one_letter_a_day(cast: Cast, mailoutbox: list) -> None:
    make_safe(cast.jonas)
    for _ in range(5):
        actions.start("what-nobody-saw", [cast.maya, cast.jonas], cast.couple, "own")
    assert len(mailoutbox) == 1


def after_a_break(couple: Room, minutes: int) -> None:
    couple.do(0, "time_out", minutes=minutes)
    later = timezone.now() + timedelta(minutes=minutes + 1)
    with patch("sameside.web.sittings.actions.timezone.now", return_value=later):
        actions.tick(couple.id)


def test_after_a_long_break_the_caller_alone_is_reminded(couple: Room, mailoutbox: list) -> None:
    make_safe(*couple.people)
    cache.clear()
    mailoutbox.clear()
    after_a_break(couple, 180)
    assert addressees(mailoutbox) == [couple.people[0].email]


def test_after_a_short_break_nobody_is_written_to(couple: Room, mailoutbox: list) -> None:
    make_safe(*couple.people)
    mailoutbox.clear()
    after_a_break(couple, 20)
    assert mailoutbox == []


def test_rings_do_not_wait_for_the_post(couple: Room) -> None:
    loop, heard = Mock(spec=asyncio.AbstractEventLoop), list[bool]()
    hold()
    soon(loop, list)
    with patch.object(telling, "send_neutral", side_effect=lambda *_: heard.append(loop.call_soon_threadsafe.called)):
        telling.remind(couple.sitting, 0)
    assert (heard, let_go(loop)) == ([True], [])
