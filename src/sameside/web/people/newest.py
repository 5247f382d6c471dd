"""When somebody last began one of several kinds of rows: times alone, in one question to the database."""

from datetime import datetime

from django.db.models import Model, OuterRef, Subquery

from sameside.web.people.models import Person

Kind = tuple[type[Model], str]


def newest(person: Person, *kinds: Kind) -> datetime | None:
    """Each kind is a model with `made_at`, and the name of its field that points to whoever made a row."""
    asked = {f"kind_{place}": _newest(model, field) for place, (model, field) in enumerate(kinds)}
    found = Person.objects.filter(pk=person.pk).values_list(*asked.values()).first() or ()
    return max((at for at in found if at is not None), default=None)


def _newest(model: type[Model], field: str) -> Subquery:
    rows = model._default_manager.filter(**{field: OuterRef("pk")}).order_by("-made_at")
    return Subquery(rows.values("made_at")[:1])
