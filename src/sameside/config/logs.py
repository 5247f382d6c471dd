"""Logs without content: what broke, of which type and where, never with which words.

Messages of our own loggers are written with care and kept. Of any other logger only its name and the place are kept:
libraries put addresses, queries, header values and exception texts into theirs.
"""

import logging
import secrets
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from sameside.config.env import BadSetting

OURS = ("sameside", "uvicorn.error")
# Written by us or by Django for whoever runs the server; they name settings, not people.
KNOWN = (BadSetting, ImproperlyConfigured)
SOURCE = Path(__file__).resolve().parents[2]
MOST_PLACES = 12


class WithoutContent(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        lines = [f"{self.formatTime(record)} {record.levelname} {record.name}: {told(record)}"]
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            lines[0] += f" Incident {secrets.token_hex(4)}."
            lines += [f"  {line}" for one in chain(error) for line in described(one)]
        return "\n".join(lines)


def told(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] == "sameside" or record.name in OURS:
        return record.getMessage().strip()
    status = getattr(record, "status_code", None)
    if status is not None:
        return f"{status} at {page_of(getattr(record, 'request', None))}."
    return f"(from {record.module}:{record.lineno})"


def page_of(request: Any) -> str:
    """The name of the page, never its address: that holds ids and tokens."""
    match = getattr(request, "resolver_match", None)
    return str(match.view_name) if match is not None else "an unknown page"


def chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or one.__context__


def described(error: BaseException) -> Iterator[str]:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    yield f"{name}: {error}" if isinstance(error, KNOWN) else name
    frames = traceback.extract_tb(error.__traceback__, limit=-MOST_PLACES)
    for frame in frames:
        yield f"  at {short(frame.filename)}:{frame.lineno} {frame.name}"


def short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(SOURCE):
        return str(path.relative_to(SOURCE))
    return "/".join(path.parts[-3:])


def catch_strays() -> None:
    """Exceptions that nobody caught are written like all others, instead of with their words."""

    def stray(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is not None and not isinstance(error, KeyboardInterrupt | SystemExit):
            logging.getLogger("sameside").error("Nobody caught this.", exc_info=(kind, error, trace))

    sys.excepthook = stray
    threading.excepthook = lambda args: stray(args.exc_type, args.exc_value, args.exc_traceback)


def configuration(level: str) -> dict[str, Any]:
    """Every logger that a library fills by itself is named here, so that none keeps a handler of its own."""
    silent = {"handlers": [], "propagate": False, "level": "CRITICAL"}
    passed_on: dict[str, Any] = {"handlers": [], "propagate": True}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"()": "sameside.config.logs.WithoutContent"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "sameside": {**passed_on, "level": level.upper()},
            "uvicorn.error": {**passed_on, "level": level.upper()},
            "uvicorn.access": silent,
            "django": {**passed_on, "level": "WARNING"},
            "django.server": silent,
            "django.request": {**passed_on, "level": "ERROR"},
            "django.db.backends": {**passed_on, "level": "ERROR"},
        },
    }
