"""Exactly what somebody else would see of what is shared. Tags of people and places stay with the writer."""

from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sameside.web.journal.charting import SPANS, mood_chart
from sameside.web.journal.feelings import mood_word, named
from sameside.web.journal.models import Entry
from sameside.web.journal.written import written_from
from sameside.web.people.models import Person
from sameside.web.sharing.kinds import Part, Piece


def entry(owner: Person, item_id: UUID) -> Piece | None:
    row = Entry.objects.filter(person=owner, pk=item_id).first()
    if row is None:
        return None
    written = written_from(row.body)
    parts = (
        Part(written.asked, _("The question")),
        Part(written.text, markdown=True),
        Part(mood_word(written.mood), _("How it was")),
        Part(", ".join(named(written.feelings)), _("Feelings")),
    )
    return Piece(date_format(written.on), tuple(part for part in parts if part.words))


def mood(owner: Person, item_id: UUID) -> Piece | None:
    """The last 90 days, drawn, with the same as a table. There is one for each person, and it goes by their own id."""
    if item_id != owner.pk:
        return None
    chart = mood_chart(owner, SPANS["season"], timezone.localdate(), for_others=True)
    title = _("How it was, the last 90 days")
    if not chart.dots:
        return Piece(title, (Part(_("Nothing is written down for these days.")),))
    return Piece(title, (), chart)
