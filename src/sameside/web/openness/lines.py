"""A note, cut into the lines one might show somebody."""

import re
from typing import Final

MOST: Final = 40
LONGEST: Final = 300
END: Final = re.compile(r"(?<=[.?!…。؟])\s+|\n+")


def lines_in(text: str) -> list[str]:
    """Sentences and lines, each once, in their order; what is too long for a line is left out."""
    found = (" ".join(one.split()) for one in END.split(text))
    return list(dict.fromkeys(one for one in found if one and len(one) <= LONGEST))[:MOST]
