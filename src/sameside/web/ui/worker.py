"""The page's worker, at the root, and what it may keep in the browser: static files, and public pages that are the same for everybody.

Nothing that a person wrote, and no page drawn for one of them, ever stands on these lists. An app above adds its own
in config/wiring.py. The worker fetches the pages without any cookie, so a page that needs somebody cannot get in.
"""

import hashlib
import json
from collections.abc import Callable
from typing import Final

from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.urls import reverse

SHELL: Final[list[str]] = ["ui/css/sameside.css", "ui/fonts/", "ui/art/", "ui/js/"]
"""Names of static files, or folders of them with a slash at the end."""

PARTS: Final[list[str]] = ["ui/worker/keep.js"]
"""The worker's classic scripts, one behavior a file. What else it does, reminders for example, is a file of that app."""

PAGES: Final[list[Callable[[], str]]] = [lambda: reverse("safety:help")]
"""Where public pages begin: what is below such an address is kept once it was visited."""

FIRST: Final[list[Callable[[], str]]] = [lambda: reverse("ui:offline"), lambda: reverse("safety:help")]
"""Public pages that are kept from the start. The first one stands in for every page that is not there."""


def script() -> str:
    """The worker: what is kept, as data, and then its parts. It changes when any of them does."""
    parts = [static(name) for name in PARTS]
    kept = {
        "files": kept_files(),
        "first": [page() for page in FIRST],
        "pages": [page() for page in PAGES],
    }
    version = hashlib.sha256(json.dumps([kept, parts]).encode()).hexdigest()[:16]
    told = json.dumps({"version": version, **kept})
    return f"const KEPT = {told};\nimportScripts(...{json.dumps(parts)});\n"


def kept_files() -> list[str]:
    """The addresses of the files on the list, as they are called after collectstatic. Before it there are none."""
    hashed: dict[str, str] = getattr(staticfiles_storage, "hashed_files", {})
    return sorted(staticfiles_storage.url(name) for name in hashed if any(is_on(name, one) for one in SHELL))


def is_on(name: str, entry: str) -> bool:
    return name.startswith(entry) if entry.endswith("/") else name == entry
