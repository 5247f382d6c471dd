"""What the first visitor would wait for, done before the server says that it is ready."""

import gc
import logging
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template
from django.urls import URLResolver, get_resolver

from sameside.coach import BadCoach, faults_of, load_cast, load_coach
from sameside.coach.rehearsal import BadCast
from sameside.coach.shelf import SHIPPED

logger = logging.getLogger(__name__)
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
    """What needs mending is told here, by `make content`, and calmly on its pages; talks go on without it."""
    try:
        load_coach()
        load_cast()
    except (BadCoach, BadCast):
        logger.error("The coach is silent until these files are mended (make content tells the same):")
        for fault in faults_of(SHIPPED, "en"):
            logger.error("content/coach/en/%s", fault)


def read_addresses(known: URLResolver) -> None:
    for one in known.url_patterns:
        if isinstance(one, URLResolver):
            read_addresses(one)


def own_templates() -> list[str]:
    ours = [Path(app.path) for app in apps.get_app_configs() if app.name.startswith("sameside.")]
    folders = [path / kind for path in ours for kind in ("templates", "jinja2")]
    return [path.relative_to(folder).as_posix() for folder in folders for path in sorted(folder.rglob("*.html"))]
