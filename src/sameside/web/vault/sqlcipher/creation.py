"""Test databases are files too: threads and second connections see what they would see for real."""

from pathlib import Path

from django.db.backends.sqlite3 import creation


class DatabaseCreation(creation.DatabaseCreation):
    def _get_test_db_name(self) -> str:
        name = Path(self.connection.settings_dict["NAME"])
        return self.connection.settings_dict["TEST"]["NAME"] or str(name.with_name(f"test_{name.name}"))

    def _create_test_db(self, verbosity: int, autoclobber: bool, keepdb: bool = False) -> str:
        if not keepdb:
            _remove(self._get_test_db_name())
        return self._get_test_db_name()

    def _destroy_test_db(self, test_database_name: str, verbosity: int) -> None:
        _remove(test_database_name)


def _remove(name: str) -> None:
    for tail in ("", "-wal", "-shm"):
        Path(name + tail).unlink(missing_ok=True)
