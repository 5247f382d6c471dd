"""Collects the static files, and lays a small copy of each beside it."""

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from servestatic.compress import Compressor

# Pages ask for these alone, and what has such a name never changes.
HASHED = re.compile(r"\.[0-9a-f]{12}\.\w+$")
WORTH_IT = {".css", ".js", ".svg", ".json", ".txt"}


class Command(BaseCommand):
    help = "Collect static files and compress them for serving."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("collectstatic", interactive=False, verbosity=0)
        compressor = Compressor(quiet=True)
        for path in Path(settings.STATIC_ROOT).rglob("*"):
            if path.suffix in WORTH_IT and HASHED.search(path.name) and not path.with_name(f"{path.name}.gz").exists():
                compressor.compress(str(path))
