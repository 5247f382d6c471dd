"""A person's coming reminders as a calendar file. It tells times and nothing else."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from sameside.web.reminders.models import Reminder


def calendar(reminders: list[Reminder], now: datetime) -> bytes:
    book = Calendar()
    book.add("prodid", "-//reminders//EN")
    book.add("version", "2.0")
    book.add("x-wr-calname", _("Reminders"))
    for reminder in reminders:
        book.add_component(event(reminder, now))
    return bytes(book.to_ical())


def event(reminder: Reminder, now: datetime) -> Event:
    one = Event()
    one.add("uid", f"{reminder.pk}@{urlsplit(settings.ADDRESS).hostname}")
    one.add("dtstamp", now)
    one.add("dtstart", reminder.at)
    one.add("dtend", reminder.at + timedelta(minutes=15))
    one.add("summary", _("A reminder"))
    one.add("class", "PRIVATE")
    one.add("transp", "TRANSPARENT")
    return one
