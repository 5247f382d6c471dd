"""What stood in the fields when a page was drawn, so that a second window is noticed before it writes over the first."""

import hashlib
import json
from collections.abc import Mapping


def digest(texts: Mapping[str, object]) -> str:
    whole = json.dumps(sorted(texts.items()), default=str)
    return hashlib.sha256(whole.encode()).hexdigest()[:24]
