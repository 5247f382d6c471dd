"""May exercises in which people confront each other open for this person? Nobody else can see that it was asked.

Unless outsiders run the server, one of the people concerned may: then answers are kept nowhere. Only a mark
"may open" lives in the session, and nothing at all when it may not.
"""

import uuid
from collections.abc import Mapping, MutableMapping
from datetime import date, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from sameside.web.safety.models import GateAnswer
from sameside.web.safety.questions import Finding, found

HOLDS: Final = timedelta(days=90)
MARK: Final = "gate"
OUTSIDERS: Final = ("practice", "charity")


def keeps_nothing() -> bool:
    return settings.OPERATOR_KIND not in OUTSIDERS


def is_open(person_id: str, session: Mapping[str, Any]) -> bool:
    """Answered within 90 days, and found fine."""
    if keeps_nothing():
        return _is_fresh(_day(session.get(MARK)))
    kept = GateAnswer.objects.filter(person_id=person_id).first()
    return kept is not None and _is_fresh(kept.answered_on) and found(kept.answers or {}) == "fine"


def answer(person_id: str, session: MutableMapping[str, Any], answers: Mapping[str, str]) -> Finding:
    finding = found(answers)
    if keeps_nothing():
        _mark(session, finding)
    elif finding != "later":
        _keep(uuid.UUID(person_id), dict(answers))
    return finding


def forget(person_id: str) -> None:
    """When a person leaves this server for good."""
    GateAnswer.objects.filter(person_id=person_id).delete()


def _mark(session: MutableMapping[str, Any], finding: Finding) -> None:
    if finding == "fine":
        session[MARK] = timezone.localdate().isoformat()
    elif finding == "closed":
        session.pop(MARK, None)


def _keep(person_id: uuid.UUID, answers: dict[str, str]) -> None:
    rows = GateAnswer.objects.filter(person_id=person_id)
    try:
        with transaction.atomic():
            _write(rows.first() or GateAnswer(person_id=person_id), answers)
    except IntegrityError:
        # Sent twice at the same moment: the other request has made the row.
        _write(rows.get(), answers)


def _write(kept: GateAnswer, answers: dict[str, str]) -> None:
    kept.answered_on = timezone.localdate()
    kept.answers = answers
    kept.save()


def _day(mark: Any) -> date | None:
    try:
        return date.fromisoformat(mark)
    except (TypeError, ValueError):
        return None


def _is_fresh(day: date | None) -> bool:
    return day is not None and timezone.localdate() - day < HOLDS
