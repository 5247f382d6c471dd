"""manage.py recovery_sheet [--restore FILE]"""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from sameside.web.vault import ring, sheet
from sameside.web.vault.errors import Refused

TOP = """SAMESIDE RECOVERY SHEET. Locks: {locks}. Subkeys: one root.
Whoever has this sheet and a backup can read everything, even if the ring has a passphrase.
Print it, keep it where you keep a will or a deed, and do not leave a copy on this machine.
To use it: type the numbered lines into a file, then manage.py recovery_sheet --restore FILE
"""


class Command(BaseCommand):
    help = "Print the key ring as lines for a drawer, or bring the ring back from them."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--restore", metavar="FILE", help="the typed lines; - reads them from the keyboard")
        parser.add_argument("--force", action="store_true", help="replace the ring that is here; a copy is kept")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["restore"]:
            self.stdout.write(_restore(options["restore"], options["force"]))
            return
        here = ring.fresh()
        self.stdout.write(TOP.format(locks=", ".join(here.locks)))
        self.stdout.write("\n".join(sheet.to_lines(here)))


def _restore(source: str, force: bool) -> str:
    path = Path(settings.KEY_RING_FILE)
    try:
        typed = sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8")
        found = sheet.from_lines(typed)
    except (OSError, UnicodeDecodeError, Refused) as error:
        raise CommandError(f"The sheet could not be read. {error}") from error
    if force:
        ring.put_aside()
    if not ring.create(found):
        raise CommandError(f"There is already a key ring at {path}. Add --force to replace it; a copy is kept.")
    return f"The key ring is back at {path}. Locks: {', '.join(found.locks)}."
