"""What a person says of themselves and what they did not send yet, to take along. It is not brought: whoever brings a file has an account already."""

from typing import Any

from sameside.web.people.drafting import taken
from sameside.web.people.holding import held_for
from sameside.web.people.models import Person


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    about = {
        "name": person.name or "",
        "e_mail": person.email,
        "color": person.hue,
        "time_zone": person.time_zone,
        "joined_on": person.joined_on.isoformat(),
    }
    held = held_for(person)
    unsent = [{"kept_at": "", "name": label, "words": text} for label, text in held.words] if held else []
    return {"about": [about], "unsent": [*taken(person), *unsent]}
