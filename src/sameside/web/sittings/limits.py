"""How much one person may begin with a circle: nobody's pages are to be buried under what another starts."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.web.circles.models import Circle
from sameside.web.circles.queries import people_of
from sameside.web.people.models import Person
from sameside.web.sittings.models import Seat

A_DAY = 30
OPEN_AT_ONCE = 20
LONGEST_LOG = 5000


def why_not(people: list[Person], circle: Circle | None) -> str:
    """Why these people cannot begin something now, the first of them asking; nothing if they can.

    Only what the one who asks has begun is counted: the answer tells nothing about anybody else.
    """
    if circle is not None and not {one.pk for one in people} <= {one.pk for one in people_of(circle)}:
        return _("Somebody has left this circle just now. Look who is in it, and choose again.")
    if settings.DEMO:
        return ""  # a cast that everybody plays, at home
    begun = Seat.objects.filter(person=people[0], number=0, sitting__circle=circle)
    if begun.filter(sitting__began_at__gt=timezone.now() - timedelta(days=1)).count() >= A_DAY:
        return _("That is a lot for one day. Let it rest, and start something new tomorrow.")
    if circle is not None and begun.filter(left=False, done=False, sitting__over=False).count() >= OPEN_AT_ONCE:
        return _("Many things you started are still open. Finish or leave one of them first; they are under Together.")
    return ""
