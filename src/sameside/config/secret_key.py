"""Django's own secret: given by a setting, or made once and kept beside the key ring."""

import secrets
from pathlib import Path

from sameside.config import env
from sameside.web.vault import private_files


def secret_key(keys_dir: Path) -> str:
    return env.secret("SAMESIDE_SECRET_KEY") or _kept(keys_dir / "secret_key")


def _kept(path: Path) -> str:
    if not path.exists():
        private_files.create_once(path, secrets.token_urlsafe(48).encode())
    return path.read_text(encoding="ascii").strip()
