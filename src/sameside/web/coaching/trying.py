"""Two ways to say one thing, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

from sameside.web.coaching.asked import Answer, answer, question_from
from sameside.web.people.models import Person

FIRST, SECOND = "", "other-"


@dataclass(frozen=True)
class Version:
    """`prefix` stands before the names of its fields."""

    prefix: str
    answer: Answer

    @property
    def text(self) -> str:
        return self.answer.text

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()


def versions(person: Person, data: Mapping[str, str]) -> list[Version]:
    """What is on the page: one version, or two as soon as there is another or one is asked for."""
    first = Version(FIRST, answer(person, question_from(data, FIRST)))
    if f"{SECOND}text" not in data and data.get("do") != "another":
        return [first]
    given = dict(data) if f"{SECOND}text" in data else {f"{SECOND}text": first.text}
    return [first, Version(SECOND, answer(person, question_from(given, SECOND)))]


def to_keep(found: list[Version], which: str) -> str:
    """The words of the version that was asked to be kept, if there are any."""
    return next((one.text for one in found if one.prefix == which and not one.is_empty), "")
