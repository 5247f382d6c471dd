"""What a person takes away from today's page, and brings back to another server."""

from typing import Any

from django.utils.translation import gettext as _

from sameside.web.home.actions import work_on
from sameside.web.home.queries import wishes_of
from sameside.web.home.wishes import in_order
from sameside.web.people.models import Person


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    areas = wishes_of(person).areas
    return {"wishes": [{"areas": list(areas)}]} if areas else {}


def bring(person: Person, data: dict[str, list[dict[str, Any]]]) -> int:
    """Adds the areas that are not chosen yet. Raises ValueError with a sentence, and then nothing is written."""
    told = [_areas(record) for record in data.get("wishes", [])]
    here = wishes_of(person).areas
    new = {area for areas in told for area in areas} - set(here)
    if new:
        work_on(person, (*here, *new))
    return len(new)


def _areas(record: Any) -> tuple[str, ...]:
    areas = record.get("areas") if isinstance(record, dict) else None
    if not isinstance(areas, list) or not all(isinstance(area, str) for area in areas):
        raise ValueError(_("What you chose to work on cannot be read from this file."))
    if len(in_order(areas)) != len(set(areas)):
        raise ValueError(_("This file names an area that does not exist here."))
    return tuple(areas)
