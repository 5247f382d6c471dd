"""Two neutral letters: something was begun with you; the break you called is over. Never more than one a day."""

from collections.abc import Iterable
from datetime import timedelta

from sameside import engine
from sameside.web.live.homeward import set_off
from sameside.web.people.mail import send_neutral
from sameside.web.people.models import Person
from sameside.web.sittings.models import Seat, Sitting

SHORT_BREAK = timedelta(minutes=45)


def tell_of_a_start(people: Iterable[Person]) -> None:
    for person in people:
        send_neutral(person, "waiting")


def break_is_over(before: engine.State, after: engine.State) -> int | None:
    """The seat that called a break which has just come to its end; nobody after a short one, they are still there."""
    pause = after.pause
    if pause is None or not pause.rang or pause.back_at is None or (before.pause is not None and before.pause.rang):
        return None
    return pause.by if pause.back_at - pause.at > SHORT_BREAK else None


def remind(sitting: Sitting, number: int) -> None:
    """Whoever called the break is the one who comes back to it."""
    seat = Seat.objects.filter(sitting=sitting, number=number).select_related("person").first()
    if seat is not None and seat.person is not None:
        set_off()
        send_neutral(seat.person, "waiting")
