"""Which database stands behind Django: an encrypted file by default, PostgreSQL when a URL is given."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from sameside.config.env import BadSetting

ENCRYPTED_FILE = "sameside.web.vault.sqlcipher"


def file_database(path: Path, key_name: str) -> dict[str, Any]:
    """An SQLCipher file; `key_name` says which subkey of the key ring opens it."""
    return {
        "ENGINE": ENCRYPTED_FILE,
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "key_name": key_name},
        "TEST": {"NAME": str(path.with_name(f"test_{path.name}"))},
    }


def url_database(url: str) -> dict[str, Any]:
    """postgresql://user:password@host:port/name"""
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise BadSetting("SAMESIDE_DATABASE_URL must begin with postgresql://. Leave it out to use the encrypted file.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
