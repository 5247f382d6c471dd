"""One table of a file, taken apart key by key. What is wrong becomes a fault, and a harmless value is used instead."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from sameside.coach.written.fault import Fault, Source

Faults = list[Fault]
T = TypeVar("T")


class Fields:
    def __init__(self, table: object, source: Source, faults: Faults, line: int = 1) -> None:
        self.source, self.faults, self.line = source, faults, line
        self.table: Mapping[str, object] = table if isinstance(table, Mapping) else {}
        self.asked: set[str] = set()
        if not isinstance(table, Mapping):
            self.mend("This has to be a table of keys.")

    def mend(self, sentence: str) -> None:
        self.faults.append(Fault(self.source.file, self.line, sentence))

    def text(self, key: str, otherwise: str = "") -> str:
        value = self._taken(key, otherwise)
        return value.strip() if isinstance(value, str) else self._wrong(key, "words in quotation marks", otherwise)

    def needed(self, key: str) -> str:
        value = self.text(key)
        if not value:
            self.mend(f"“{key}” is missing. Write it.")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, or one text."""
        value = self._taken(key, ())
        value = [value] if isinstance(value, str) else value
        if isinstance(value, Sequence) and all(isinstance(one, str) for one in value):
            return tuple(value)
        return self._wrong(key, "a list of words in quotation marks", ())

    def some_of(self, key: str, allowed: Sequence[str]) -> tuple[str, ...]:
        found = self.texts(key)
        for one in found:
            if one not in allowed:
                self.mend(f"“{one}” is not among {', '.join(allowed)}.")
        return tuple(one for one in found if one in allowed)

    def one_of(self, key: str, allowed: Sequence[str], otherwise: str) -> str:
        value = self.text(key, otherwise)
        return value if value in allowed else self._wrong(key, f"one of {', '.join(allowed)}", otherwise)

    def number(self, key: str, otherwise: float) -> float:
        value = self._taken(key, otherwise)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        return self._wrong(key, "a number", otherwise)

    def yes_no(self, key: str) -> bool:
        value = self._taken(key, False)
        return value if isinstance(value, bool) else self._wrong(key, "true or false", False)

    def fields(self, key: str) -> "Fields":
        return Fields(self._taken(key, {}), self.source, self.faults, self.line)

    def items(self, key: str) -> Sequence[object]:
        value = self._taken(key, [])
        return value if isinstance(value, list) else self._wrong(key, "a list", [])

    def done(self) -> None:
        """Whatever was not asked for is a slip of the pen."""
        for key in self.table:
            if key not in self.asked:
                self.mend(f"“{key}” is no key that is known here. Take it out, or spell it right.")

    def _taken(self, key: str, otherwise: object) -> object:
        self.asked.add(key)
        return self.table.get(key, otherwise)

    def _wrong(self, key: str, instead: str, otherwise: T) -> T:
        self.mend(f"“{key}” has to be {instead}.")
        return otherwise
