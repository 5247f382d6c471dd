"""Reading tables as authors write them: what is missing or of the wrong kind is said in a sentence."""

from collections.abc import Iterable, Mapping
from typing import Any

Table = Mapping[str, Any]
LONGEST = 240


class BadCast(ValueError):
    """Carries one sentence for each thing an author has to mend."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class Fields:
    """One table, read key by key; what was not asked for is a problem, too."""

    def __init__(self, table: Any, place: str, problems: list[str]) -> None:
        self.place, self.problems = place, problems
        self.table: Table = table if isinstance(table, Mapping) else {}
        self.asked: set[str] = set()
        if not isinstance(table, Mapping):
            self.say("must be a table")

    def say(self, problem: str) -> None:
        self.problems.append(f"{self.place}: {problem}.")

    def text(self, name: str) -> str:
        found = self._get(name)
        if not isinstance(found, str) or not found.strip() or len(found) > LONGEST:
            self.say(f"{name} must be a text of 1 to {LONGEST} letters")
            return ""
        return _rounded(found.strip())

    def one_of(self, name: str, some: Iterable[str]) -> str:
        found = self._get(name)
        if found not in (known := tuple(some)):
            self.say(f"{name} is one of {', '.join(known)}")
            return known[0]
        return str(found)

    def number(self, name: str, least: float, most: float) -> float:
        found = self._get(name)
        if not isinstance(found, int | float) or isinstance(found, bool) or not least <= found <= most:
            self.say(f"{name} must be a number from {least} to {most}")
            return least
        return float(found)

    def lines(self, name: str, least: int) -> tuple[str, ...]:
        found = self._get(name)
        if not isinstance(found, list) or not all(isinstance(line, str) and 0 < len(line) <= LONGEST for line in found):
            self.say(f"{name} must be a list of lines of 1 to {LONGEST} letters")
            return ()
        if len(found) < least:
            self.say(f"{name} needs {least} lines or more, and has {len(found)}")
        return tuple(_rounded(line) for line in found)

    def inner(self, name: str) -> "Fields":
        return Fields(self._get(name), f"{self.place}, {name}", self.problems)

    def may(self, name: str) -> "Fields":
        """A table that may be left out."""
        return Fields(self._get(name) if name in self.table else {}, f"{self.place}, {name}", self.problems)

    def names(self) -> tuple[str, ...]:
        return tuple(self.table)

    def close(self) -> None:
        for name in self.table:
            if name not in self.asked:
                self.say(f"{name} is not known here")

    def _get(self, name: str) -> Any:
        self.asked.add(name)
        return self.table.get(name)


def _rounded(line: str) -> str:
    """Authors type straight apostrophes; pages show round ones."""
    return line.replace("'", "’")


def said_twice(lines: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [line for line in lines if line in seen or seen.add(line)]  # type: ignore[func-returns-value]
