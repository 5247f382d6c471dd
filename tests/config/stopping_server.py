"""Runs the tiny site as its own process, by the same function as manage.py serve. Port in argv."""

import sys

from django.conf import settings

from sameside.config import asgi
from sameside.config.management.commands.serve import serve
from sameside.config.readiness import Plan
from tests.config import site

if __name__ == "__main__":
    asgi.live = lambda: site.lane  # type: ignore[assignment]
    asgi.lifespan.ticker.stopped.set()
    site.install(settings)
    serve(Plan("127.0.0.1", int(sys.argv[1]), 1))
    print("clean")  # noqa: T201
