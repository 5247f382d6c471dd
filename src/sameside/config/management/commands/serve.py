"""The one command that runs the site, at home and in production."""

import signal
from typing import Any

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connections

from sameside.config import logs
from sameside.config.readiness import Plan, reasons_to_refuse, static_is_built, waiting_migrations, worries
from sameside.config.returning import leave_again
from sameside.web.vault.errors import RingProblem
from sameside.web.vault.keys import destroyed_owners


class Command(BaseCommand):
    help = "Check that everything is ready, bring the databases up to date, and serve."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=settings.BIND)
        parser.add_argument("--port", type=int, default=settings.PORT)
        parser.add_argument("--workers", type=int, default=settings.WORKERS)
        parser.add_argument("--no-migrate", action="store_true", help="Do not change the databases; refuse if needed.")
        parser.add_argument("--check", action="store_true", help="Only say whether the server could start.")

    def handle(self, *args: Any, **options: Any) -> None:
        plan = Plan(options["host"], options["port"], options["workers"])
        try:
            self.make_ready(plan, may_change=not (options["no_migrate"] or options["check"]))
        except RingProblem as problem:
            raise CommandError(str(problem)) from None
        except DatabaseError as error:
            raise CommandError(f"The database does not answer as it should ({type(error).__name__}).") from None
        finally:
            connections.close_all()
        if options["check"]:
            self.stdout.write("Ready to serve.")
        else:
            self.stdout.write(f"Sameside is at {settings.ADDRESS} (Ctrl-C stops it).")
            self.stdout.flush()
            serve(plan)

    def make_ready(self, plan: Plan, may_change: bool) -> None:
        reasons = reasons_to_refuse(plan)
        if reasons:
            raise CommandError("\n".join(reasons))
        for worry in worries(plan):
            self.stderr.write(f"Note: {worry}")
        self.bring_up_to_date(may_change)
        if may_change:
            leave_again(destroyed_owners())
        if not static_is_built():
            self.build_static(may_change)
        if settings.DEMO and may_change:
            call_command("demo", stdout=self.stdout)

    def bring_up_to_date(self, may_change: bool) -> None:
        waiting = waiting_migrations()
        if waiting and not may_change:
            raise CommandError(
                f"The databases are not up to date: {len(waiting)} steps wait, first {waiting[0]}. "
                "Serve without --no-migrate and --check, or run manage.py migrate for each database."
            )
        if waiting:
            self.stdout.write(f"Bringing the databases up to date ({len(waiting)} steps).")
            for alias in connections:
                call_command("migrate", database=alias, interactive=False, verbosity=0)

    def build_static(self, may_change: bool) -> None:
        if not may_change:
            raise CommandError("The static files are not built. Run manage.py build_static.")
        call_command("build_static")


def serve(plan: Plan) -> None:
    """Returns after a clean stop. uvicorn raises the signal again once it has stopped; that is no failure."""
    logs.catch_strays()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    uvicorn.run(
        "sameside.config.asgi:application",
        host=plan.host,
        port=plan.port,
        workers=plan.workers,
        http="httptools",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.TRUSTED_PROXIES),
        forwarded_allow_ips=settings.TRUSTED_PROXIES,
        timeout_graceful_shutdown=20,
        timeout_keep_alive=30,
    )
