"""What the kinds and rhythms of rituals are called."""

from datetime import date, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sameside.web.selfcare.habit import Habit

KINDS = {
    "mind": gettext_lazy("A quiet mind"),
    "body": gettext_lazy("Movement"),
    "joy": gettext_lazy("Something I like doing"),
    "rest": gettext_lazy("Sleep and rest"),
    "people": gettext_lazy("People"),
    "limits": gettext_lazy("My limits"),
}
RHYTHMS = {
    "daily": gettext_lazy("Every day"),
    "days": gettext_lazy("On certain days"),
    "weekly": gettext_lazy("Once a week, any day"),
    "free": gettext_lazy("When I like"),
}
DAYS = {str(number): name for number, name in WEEKDAYS.items()}


def when(habit: Habit) -> str:
    """The rhythm in one line: “Monday, Thursday, at 7:30 a.m.”"""
    said = str(RHYTHMS[habit.rhythm])
    if habit.rhythm == "days":
        said = ", ".join(str(WEEKDAYS[day]) for day in habit.days)
    if habit.clock is None:
        return said
    return _("%(days)s, at %(time)s") % {"days": said, "time": time_format(habit.clock, "TIME_FORMAT")}


def day_words(day: date, today: date) -> str:
    if day == today:
        return _("Today")
    if day == today - timedelta(days=1):
        return _("Yesterday")
    return date_format(day, "DATE_FORMAT")
