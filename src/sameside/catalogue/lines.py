"""Where a key stands in an exercise file, so that a problem can point at its line."""

import re

KEY = re.compile(r'\s*"?([A-Za-z0-9_-]+)"?\s*(?:=|\.)')
STEP = re.compile(r"\s*\[\[\s*steps\s*\]\]")
PART = re.compile(r"\s*\[\s*steps\s*\.\s*([A-Za-z0-9_-]+)\s*\]")


class Lines:
    """A scan, not a parser: what it does not find is placed at the block it belongs to, or on line 1."""

    def __init__(self, text: str) -> None:
        self._top: dict[str, int] = {}
        self._steps: list[tuple[int, dict[str, int]]] = []
        keys = self._top
        for number, line in enumerate(text.split("\n"), 1):
            if STEP.match(line):
                keys = {}
                self._steps.append((number, keys))
            elif part := PART.match(line):
                keys.setdefault(part[1], number)
                keys = dict(keys)
            elif key := KEY.match(line):
                keys.setdefault(key[1], number)

    def top(self, key: str) -> int:
        return self._top.get(key, 1)

    def step(self, place: int, key: str = "") -> int:
        if place >= len(self._steps):
            return self.top("steps")
        start, keys = self._steps[place]
        return keys.get(key, start)
