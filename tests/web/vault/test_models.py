import pytest
from django.db import connections

from sameside.web.vault.models import OwnerKey

pytestmark = pytest.mark.django_db


def test_keys_are_written_to_their_own_database() -> None:
    OwnerKey.objects.create(kind="person", owner="1", lock="k1", wrapped=b"x")
    assert OwnerKey.objects.using("keys").count() == 1
    assert "vault_ownerkey" not in connections["default"].introspection.table_names()
