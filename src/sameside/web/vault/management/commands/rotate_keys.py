"""manage.py rotate_keys [--retire]"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sameside.web.vault import rotation
from sameside.web.vault.errors import Unreadable


class Command(BaseCommand):
    help = "Put a new lock on every owner's key, while people go on reading. Run it again if it was broken off."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--retire", action="store_true", help="take the older locks out of the ring for good")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.stdout.write(_retire() if options["retire"] else _rotate())
        except Unreadable as error:
            raise CommandError(f"{error} Nothing was lost: that key stays as it is.") from error


def _rotate() -> str:
    done = rotation.rotate()
    begun = "Went on with" if done.resumed else "Made"
    return (
        f"{begun} lock {done.lock}; moved {done.moved} keys to it. Print a new recovery sheet now "
        "(manage.py recovery_sheet) and make a new backup; then run rotate_keys --retire."
    )


def _retire() -> str:
    removed = rotation.retire()
    if not removed:
        return "There is no older lock to retire."
    return (
        f"Retired {', '.join(removed)}. Backups of keys from before no longer open with this ring. "
        "Destroy older recovery sheets: an old sheet and an old backup still open each other."
    )
