"""What is wrong with a character or a situation, as a fault with its file and line."""

import re
from collections.abc import Mapping

from sameside.coach.written.fault import Fault


def cast_fault(problem: str, raw: Mapping[str, str]) -> Fault:
    """From “situations/late, temper: ease must be ...”; `raw` are the files by their names."""
    place, _, sentence = problem.partition(": ")
    name, *tables = place.split(", ")
    file = f"{name}.toml" if f"{name}.toml" in raw else f"{name}/"
    keys = (sentence.split(" ")[0], *reversed(tables))
    return Fault(file, _line_of(raw.get(file, ""), keys), sentence[:1].upper() + sentence[1:])


def _line_of(raw: str, keys: tuple[str, ...]) -> int:
    """Where the first of the keys that is there begins a line, alone or at the end of a table's name."""
    for key in keys:
        begins = re.compile(rf"\s*(\[([\w-]+\.)*)?{re.escape(key)}\s*[=\]]")
        for number, line in enumerate(raw.splitlines(), 1):
            if begins.match(line):
                return number
    return 1
