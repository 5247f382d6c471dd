"""How often one person may ask the coach: it reads fast, and still nobody should be able to keep it busy."""

import time
from uuid import UUID

from django.core.cache import cache

A_MINUTE = 90


def may_ask(person_id: UUID) -> bool:
    place = f"coach:{person_id}:{int(time.time() // 60)}"
    cache.add(place, 0, 120)
    try:
        return cache.incr(place) <= A_MINUTE
    except ValueError:
        # It was swept out between the two.
        return True
