"""Keys go to the database `keys`, everything else to `default`."""

from typing import Any

from django.db.models import Model

KEYS = "keys"


class KeysApart:
    def db_for_read(self, model: type[Model], **hints: Any) -> str | None:
        return KEYS if model._meta.app_label == "vault" else None

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return (app_label == "vault") == (db == KEYS)
