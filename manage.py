#!/usr/bin/env python3
"""The one entrance for commands: run, migrate, serve, backup, content checks."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sameside.config.settings")
    from django.core.management import execute_from_command_line

    from sameside.config.env import BadSetting

    try:
        execute_from_command_line(sys.argv)
    except BadSetting as problem:
        sys.exit(str(problem))
