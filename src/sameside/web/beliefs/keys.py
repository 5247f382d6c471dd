"""A key made by the page makes a double tap one thing: the same person and key are the same id, and nobody else's."""

from uuid import UUID, uuid4, uuid5


def fresh() -> str:
    return str(uuid4())


def id_from(person_id: UUID, key: str) -> UUID:
    """An id for what this person makes with this key; without a proper key, a new one."""
    try:
        return uuid5(person_id, str(UUID(key)))
    except ValueError:
        return uuid4()
