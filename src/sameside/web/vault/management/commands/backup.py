"""manage.py backup FILE"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sameside.web.vault import safekeeping
from sameside.web.vault.errors import Refused


class Command(BaseCommand):
    help = "Back up the content into FILE and the keys, apart, into FILE.keys. Both are encrypted."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--keys", type=Path, help="where the keys go; keep this file in another place")

    def handle(self, *args: Any, **options: Any) -> None:
        data: Path = options["file"].resolve()
        keys: Path = (options["keys"] or data.with_name(f"{data.name}.keys")).resolve()
        try:
            safekeeping.back_up(data, keys)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as error:
            raise CommandError(f"The backup could not be written: {error.strerror}.") from error
        self.stdout.write(f"Content: {data}\nKeys:    {keys}")
        self.stdout.write("Keep the two in different places, and delete backups of keys after 30 days.")
        self.stdout.write("Both need the key ring. Print it once: manage.py recovery_sheet")
