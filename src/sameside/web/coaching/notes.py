"""What somebody told the coach about itself, as one value."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

MOST = 200


@dataclass(frozen=True)
class Wrong:
    """A mark that the person said is not right: for these words, that code is not marked again."""

    code: str
    words: str
    source: str = ""
    sentence: str = ""


@dataclass(frozen=True)
class Notes:
    """`silenced` are the phrases that are figures of speech for this person."""

    on: bool = False
    silenced: tuple[str, ...] = ()
    wrong: tuple[Wrong, ...] = ()

    def is_wrong(self, code: str, words: str) -> bool:
        return any(one.code == code and one.words.casefold() == words.casefold() for one in self.wrong)

    def record(self) -> dict[str, Any]:
        return {"on": self.on, "silenced": self.silenced[-MOST:], "wrong": [asdict(one) for one in self.wrong[-MOST:]]}


def notes_from(record: Mapping[str, Any] | None) -> Notes:
    if not record:
        return Notes()
    wrong = tuple(Wrong(**one) for one in record["wrong"])
    return Notes(record["on"], tuple(record["silenced"]), wrong)
