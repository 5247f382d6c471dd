"""The timed practices of this process. They are read anew when a file changes; one that broke is left out."""

import logging
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import get_language

from sameside.catalogue import Practice, load_practices
from sameside.web.library.shelf import Stamp, stamp_of

log = logging.getLogger(__name__)


def practices() -> dict[str, Practice]:
    """By id and in their order, in the reader's language, or else in the first language there is."""
    paths = tuple(Path(path) for path in settings.CONTENT_DIRS)
    known = _load(paths, _stamp(paths))
    language = get_language() or settings.LANGUAGE_CODE
    found = known.get(language) or known.get(language.split("-")[0]) or next(iter(known.values()), {})
    return dict(found)


@lru_cache(maxsize=4)
def _load(paths: tuple[Path, ...], stamp: Stamp) -> dict[str, dict[str, Practice]]:
    found, problems = load_practices(paths)
    for problem in problems:
        log.warning("%s", problem)
    return found


def _stamp(paths: tuple[Path, ...]) -> Stamp:
    return stamp_of(file for path in paths for file in sorted((path / "practices").glob("*/*.toml")))
