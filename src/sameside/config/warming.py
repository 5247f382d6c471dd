"""What the first visitor would wait for, done before the server says that it is ready."""

import gc
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template
from django.urls import URLResolver, get_resolver

from sameside.coach import BadCoach, load_cast, load_coach
from sameside.coach.rehearsal import BadCast

COLLECT_AFTER = (20_000, 20, 50)


def warm() -> None:
    """Imports every view and the lane, and reads every template of ours and all that the coach knows."""
    import_module("sameside.web.sittings.lane")
    import_module("sameside.web.sharing.lane")
    read_addresses(get_resolver())
    read_templates()
    read_the_coach()
    settle()


def settle() -> None:
    """What is here now stays: the collector need not walk over it for every few hundred things a request makes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def read_templates() -> None:
    """A broken one is told when it is drawn."""
    for name in own_templates():
        try:
            get_template(name)
        except (TemplateDoesNotExist, TemplateSyntaxError):
            continue


def read_the_coach() -> None:
    """One that needs mending is told by `make content`, and when somebody asks it; talks go on without it."""
    with suppress(BadCoach, BadCast, OSError):
        load_coach()
        load_cast()


def read_addresses(known: URLResolver) -> None:
    for one in known.url_patterns:
        if isinstance(one, URLResolver):
            read_addresses(one)


def own_templates() -> list[str]:
    ours = [Path(app.path) for app in apps.get_app_configs() if app.name.startswith("sameside.")]
    folders = [path / kind for path in ours for kind in ("templates", "jinja2")]
    return [path.relative_to(folder).as_posix() for folder in folders for path in sorted(folder.rglob("*.html"))]
