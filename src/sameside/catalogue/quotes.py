"""Straight quotes, as authors type them, to the round ones that readers expect. For English only."""

import re

OPENING = re.compile(r"""(^|[\s(\[{—–“‘*_])(["'])(?=\S)""", re.M)
ROUND = {'"': ("“", "”"), "'": ("‘", "’")}


def rounded(text: str) -> str:
    """A quote after a blank or a bracket opens; every other one closes, or is an apostrophe."""
    for _ in range(2):  # a quote may open inside a quote
        text = OPENING.sub(lambda found: found[1] + ROUND[found[2]][0], text)
    return text.replace('"', "”").replace("'", "’")
