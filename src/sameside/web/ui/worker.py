"""The page's worker: one script at the root, because a worker may only serve what lies below its own address.

An app that has a part for it puts the name of its classic script on the list, in config/wiring.py.
"""

import json

from django.templatetags.static import static

PARTS: list[str] = []


def script() -> str:
    return "".join(f"importScripts({json.dumps(static(part))});\n" for part in PARTS)
