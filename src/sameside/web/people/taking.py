"""What a person says of themselves, to take along. It is not brought: whoever brings a file has an account already."""

from typing import Any

from sameside.web.people.models import Person


def take(person: Person) -> dict[str, list[dict[str, Any]]]:
    about = {
        "name": person.name or "",
        "e_mail": person.email,
        "color": person.hue,
        "time_zone": person.time_zone,
        "joined_on": person.joined_on.isoformat(),
    }
    return {"about": [about]}
