"""python manage.py demo: brings the demo cast together. Run it as often as you like."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from sameside.web.home.demo import gather_cast


class Command(BaseCommand):
    help = "Makes the demo cast and their circles. Only where SAMESIDE_DEMO is on."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This server is not a demo. Set SAMESIDE_DEMO=yes to have the cast.")
        people = gather_cast()
        self.stdout.write(f"The cast is here: {', '.join(person.name or '' for person in people.values())}.")
