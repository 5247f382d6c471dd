"""Typed readers for settings from the environment. A secret may also stand in a file, named by NAME_FILE."""

import os
from pathlib import Path


class BadSetting(Exception):
    """A setting that cannot be used, with a sentence for the person who runs the server."""


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def secret(name: str, default: str = "") -> str:
    """The value of NAME, or the content of the file that NAME_FILE points at."""
    path = text(f"{name}_FILE")
    if not path:
        return text(name, default)
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise BadSetting(f"{name}_FILE points at {path}, which cannot be read: {error.strerror}.") from error


def flag(name: str, default: bool = False) -> bool:
    raw = text(name).lower()
    if raw in ("1", "true", "yes", "on"):
        return True
    if raw in ("0", "false", "no", "off"):
        return False
    if raw:
        raise BadSetting(f"{name} is {raw!r}; write yes or no.")
    return default


def whole(name: str, default: int) -> int:
    raw = text(name)
    if not raw:
        return default
    try:
        return int(raw)
    except ValueError:
        raise BadSetting(f"{name} is {raw!r}; write a whole number.") from None


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def folder(name: str, default: Path) -> Path:
    raw = text(name)
    return Path(raw).expanduser().resolve() if raw else default
