"""manage.py check_ledger"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sameside.web.sharing.ledger import all_broken


class Command(BaseCommand):
    help = "Check everybody's record of what they shared, and say where one was changed by hand."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(all_broken())
        for one in found:
            self.stdout.write(f"The record of {one.owner} is broken at line {one.line}: {one.why}.")
        if found:
            raise CommandError(
                f"Broken records: {len(found)}. Keep a copy of this database, and find out who wrote to it."
            )
        self.stdout.write("Every record is whole.")
