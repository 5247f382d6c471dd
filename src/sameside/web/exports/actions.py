"""Bringing things back: all of a file, or nothing of it."""

from typing import Any

from django.db import transaction

from sameside.web.exports.chests import CHESTS
from sameside.web.people.models import Person


@transaction.atomic
def bring_back(person: Person, parts: dict[str, Any]) -> int:
    """How many things were new. Raises ValueError with a sentence, and then nothing is written."""
    known = [chest for chest in CHESTS if chest.bring and chest.name in parts]
    return sum(chest.bring(person, parts[chest.name]) for chest in known if chest.bring)
