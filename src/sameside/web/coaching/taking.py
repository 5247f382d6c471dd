"""What a person kept with the coach, to take along, and to bring back."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from sameside.web.coaching import actions
from sameside.web.coaching.models import KeptSentence, KeptTalk, NamedTrap
from sameside.web.people.models import Person

SENTENCES, TRAPS, TALKS = "sentences", "thinking_traps", "rehearsals"
MOST, LONGEST = 2000, 20_000


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    kept = {SENTENCES: KeptSentence, TRAPS: NamedTrap, TALKS: KeptTalk}
    return {
        name: [
            {"made_at": row.made_at.isoformat(), **row.body}
            for row in model._default_manager.filter(person=person).order_by("made_at", "id")
            if row.body
        ]
        for name, model in kept.items()
    }


def bring(person: Person, data: Any) -> int:
    """Sentences and traps; a rehearsal is only read. Raises ValueError with a sentence, and then nothing is written."""
    sentences = [_text(row, "text") for row in _rows(data, SENTENCES)]
    traps = [_trap(row) for row in _rows(data, TRAPS)]
    here = take(person)
    known = {row["text"] for row in here[SENTENCES]}
    named = {row["name"] for row in here[TRAPS]}
    new = [text for text in dict.fromkeys(sentences) if text not in known]
    unknown = {trap[0]: trap for trap in traps if trap[0] not in named}
    with transaction.atomic():
        for text in new:
            actions.keep_sentence(person, text)
        for name, cues, question in unknown.values():
            actions.name_trap(person, name, cues, question)
    return len(new) + len(unknown)


def _rows(data: Any, name: str) -> list[dict[str, Any]]:
    if not isinstance(data, dict) or set(data) - {SENTENCES, TRAPS, TALKS}:
        raise _strange()
    rows = data.get(name, [])
    if not isinstance(rows, list) or len(rows) > MOST or not all(isinstance(row, dict) for row in rows):
        raise _strange()
    return rows


def _trap(row: dict[str, Any]) -> tuple[str, list[str], str]:
    cues = row.get("cues")
    if not isinstance(cues, list):
        raise _strange()
    return _text(row, "name"), [_text({"cue": cue}, "cue") for cue in cues[:50]], _text(row, "question")


def _text(row: dict[str, Any], name: str) -> str:
    text = row.get(name)
    if not isinstance(text, str) or len(text) > LONGEST:
        raise _strange()
    return text


def _strange() -> ValueError:
    return ValueError(_("The part about the coach is not as it was when it left here."))
