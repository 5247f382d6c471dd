"""A journal to take away, and to bring back: everything the person wrote, in plain values."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sameside.engine.clean import plain
from sameside.web.journal import actions, given, prompts, queries
from sameside.web.journal.feelings import MOODS, WORDS
from sameside.web.journal.forms import EARLIEST, LONG_TAG, LONGEST, MOST_TAGS
from sameside.web.journal.models import OtherVersion
from sameside.web.journal.written import Written, written_from
from sameside.web.library.areas import AREAS
from sameside.web.people.models import Person

LONG_QUESTION = 2000
Taken = dict[str, list[dict[str, Any]]]


def take(person: Person) -> Taken:
    """A second version that waits for a choice goes with it, as an entry."""
    others = OtherVersion.objects.filter(person=person).order_by("made_at")
    entries = [written for _row, written in queries.everything(person)]
    entries += [written_from(row.body) for row in others]
    own = [{"area": one.area, "words": one.words} for one in prompts.own(person)]
    had = [{"on": day, "words": words} for day, words in given.had(person, timezone.localdate())]
    return {"entries": [_plain(one) for one in entries], "questions": own, "questions_shown": had}


def bring(person: Person, data: Any) -> int:
    """How many were new. Raises ValueError with a sentence where something is not understood, and then writes nothing."""
    entries, questions = _rows(data, "entries"), _rows(data, "questions")
    arriving = [_entry(row) for row in entries]
    asked = [_question(row) for row in questions]
    had = [
        (min(_day(row.get("on")), timezone.localdate()), _text(row, "words", LONG_QUESTION))
        for row in _rows(data, "questions_shown")
    ]
    with transaction.atomic():
        here = {written for _row, written in queries.everything(person)}
        new = [one for one in dict.fromkeys(arriving) if one not in here]
        known = {one.words for one in prompts.own(person)}
        fresh = [(area, words) for area, words in dict.fromkeys(asked) if words not in known]
        actions.add(person, new)
        count = len(new) + sum(prompts.add(person, area, words) for area, words in fresh)
        given.remember(person, had)
        return count


def _plain(written: Written) -> dict[str, Any]:
    record = written.record()
    lists = {name: list(record[name]) for name in ("feelings", "people", "places")}
    return {**record, **lists}


def _rows(data: Any, name: str) -> list[dict[str, Any]]:
    rows = data.get(name, []) if isinstance(data, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError(_("The journal in this file is not one of ours."))
    return rows


def _entry(row: dict[str, Any]) -> Written:
    written = Written(
        on=_day(row.get("on")),
        text=_text(row, "text", LONGEST),
        mood=_mood(row.get("mood")),
        feelings=tuple(word for word in _texts(row, "feelings", LONG_TAG, len(WORDS)) if word in WORDS),
        people=_texts(row, "people", LONG_TAG, MOST_TAGS),
        places=_texts(row, "places", LONG_TAG, MOST_TAGS),
        prompt=_text(row, "prompt", 80),
        asked=_text(row, "asked", LONG_QUESTION),
    )
    _refuse_unless(not written.is_blank)
    return written


def _question(row: dict[str, Any]) -> tuple[str, str]:
    area, words = _text(row, "area", 20), _text(row, "words", 300)
    _refuse_unless(bool(words) and area in {one.id for one in AREAS})
    return area, words


def _day(value: Any) -> date:
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(_not_understood()) from None
    _refuse_unless(day >= EARLIEST)
    return day


def _mood(value: Any) -> int | None:
    _refuse_unless(value is None or (type(value) is int and value in MOODS))
    return value  # type: ignore[no-any-return]


def _text(row: dict[str, Any], name: str, most: int) -> str:
    return _short(row.get(name, ""), most)


def _texts(row: dict[str, Any], name: str, long: int, most: int) -> tuple[str, ...]:
    values = row.get(name, [])
    _refuse_unless(isinstance(values, list) and len(values) <= most)
    return tuple(_short(value, long) for value in values)


def _short(value: Any, most: int) -> str:
    _refuse_unless(isinstance(value, str))
    text = plain(value)
    _refuse_unless(len(text) <= most)
    return text


def _refuse_unless(fine: bool) -> None:
    if not fine:
        raise ValueError(_not_understood())


def _not_understood() -> str:
    return _("One entry of the journal in this file cannot be read, so nothing was brought in.")
