"""Is every part that holds something there? Asked by whatever watches the server; says nothing of content."""

from django.db import connections

PARTS = {"default": "database", "keys": "key store"}


def what_is_down() -> list[str]:
    return [name for alias, name in PARTS.items() if not _answers(alias)]


def _answers(alias: str) -> bool:
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT COUNT(*) FROM django_migrations")
            return bool(cursor.fetchone())
    except Exception:
        return False
