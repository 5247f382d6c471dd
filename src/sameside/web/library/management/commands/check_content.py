"""Tells authors what to mend, as file:line: sentence."""

import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from sameside.catalogue import check


class Command(BaseCommand):
    help = "Check the exercises in the content folders: structure, words, reading grade, and a play to the end."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folders", nargs="*", type=Path, help="content folders; without any, those in the settings")

    def handle(self, *args: Any, **options: Any) -> None:
        problems = check(options["folders"] or [Path(path) for path in settings.CONTENT_DIRS])
        for problem in problems:
            self.stdout.write(str(problem))
        if problems:
            self.stderr.write(f"{len(problems)} to mend.")
            sys.exit(1)
        self.stdout.write("The content is in order.")
