import pytest
from django.contrib.sessions.models import Session

from sameside.web.vault.models import OwnerKey
from sameside.web.vault.router import KeysApart


@pytest.mark.parametrize(
    ("database", "app", "goes"),
    [("keys", "vault", True), ("keys", "people", False), ("default", "vault", False), ("default", "people", True)],
)
def test_only_the_vault_migrates_the_key_store(database: str, app: str, goes: bool) -> None:
    assert KeysApart().allow_migrate(database, app) is goes


def test_keys_are_read_and_written_apart() -> None:
    assert KeysApart().db_for_read(OwnerKey) == KeysApart().db_for_write(OwnerKey) == "keys"


def test_of_all_else_it_says_nothing() -> None:
    assert KeysApart().db_for_read(Session) is None
