"""Which database stands behind Django."""

from pathlib import Path

import pytest

from sameside.config import database
from sameside.config.env import BadSetting


def test_a_file_is_encrypted_and_keeps_its_connections() -> None:
    one = database.file_database(Path("/data/a.db"), "content-file")
    assert one["ENGINE"] == "sameside.web.vault.sqlcipher"
    assert one["CONN_MAX_AGE"] is None
    assert one["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_url_names_every_part_of_a_postgresql_database() -> None:
    one = database.url_database("postgresql://an%40a:p%2Fw@db.example:5433/house")
    assert (one["USER"], one["PASSWORD"], one["HOST"], one["PORT"], one["NAME"]) == (
        "an@a",
        "p/w",
        "db.example",
        "5433",
        "house",
    )
    assert one["ENGINE"] == "django.db.backends.postgresql"


def test_a_url_of_another_kind_is_refused_without_repeating_it() -> None:
    with pytest.raises(BadSetting, match="postgresql://") as refused:
        database.url_database("mysql://secret@db/house")
    assert "secret" not in str(refused.value)
