"""The words of a journal entry, to look for a rule in. An entry that is somebody else's is 404."""

from uuid import UUID

from sameside.web.journal.access import entry_for
from sameside.web.people.models import Person


def words_of_entry(person: Person, entry_id: str) -> str:
    try:
        wanted = UUID(entry_id)
    except ValueError:
        return ""
    return str((entry_for(person, wanted).body or {}).get("text", ""))
