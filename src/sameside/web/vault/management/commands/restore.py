"""manage.py restore FILE --keys FILE.keys"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from sameside.web.vault import safekeeping
from sameside.web.vault.errors import Refused


class Command(BaseCommand):
    help = "Put a backup back. Keys that were destroyed since stay destroyed."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--keys", type=Path, help="the backup of the keys; needed when there is no key store here")
        parser.add_argument("--force", action="store_true", help="replace the database that is here now")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            safekeeping.restore(options["file"], options["keys"], force=options["force"])
        except (Refused, ImproperlyConfigured) as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as error:
            raise CommandError(
                f"The backup could not be put back: {error.strerror}. The database is as it was."
            ) from error
        self.stdout.write("Restored, checked and brought up to date. Start the server: manage.py serve")
