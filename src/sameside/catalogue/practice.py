"""A timed practice: what a file in content/practices/<language>/ may say. Unknown keys are refused."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from sameside.catalogue.fields import EVIDENCE, Id, Source

KINDS = ("breath", "guided", "quiet")
LONGEST_SECONDS = 60 * 60

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=160)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=20, max_length=1200)]
Count = Annotated[int, Field(ge=0, le=15)]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Cue(Part):
    """Words, and for how long they stand before the next ones come."""

    seconds: Annotated[int, Field(ge=4, le=600)]
    say: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=240)]


class Pattern(Part):
    """A way to breathe: seconds in, held, out, and held again."""

    id: Id
    name: Line
    counts: Annotated[list[Count], Field(min_length=4, max_length=4)]

    @property
    def seconds(self) -> int:
        return sum(self.counts)

    @property
    def holds(self) -> bool:
        return bool(self.counts[1] or self.counts[3])


class Practice(Part):
    """`before` is a kind warning, `instead` another practice for whom this one does no good. Both are owed to all."""

    id: Id
    order: Annotated[int, Field(ge=1, le=999)]
    kind: Literal[KINDS]  # type: ignore[valid-type]
    title: Line
    summary: Line
    before: Prose
    instead: Id
    why: Prose
    evidence: Literal[EVIDENCE]  # type: ignore[valid-type]
    sources: Annotated[list[Source], Field(min_length=1, max_length=6)]
    close: Line
    minutes: Annotated[list[Annotated[int, Field(ge=1, le=60)]], Field(max_length=6)] = []
    patterns: Annotated[list[Pattern], Field(max_length=8)] = []
    cues: Annotated[list[Cue], Field(max_length=60)] = []

    @property
    def seconds(self) -> int:
        """How long it takes: the cues, or the first length offered."""
        return sum(cue.seconds for cue in self.cues) or self.minutes[0] * 60

    @property
    def words(self) -> str:
        """The running text, for the reading grade."""
        return "\n".join((self.summary, self.before, self.why, self.close, *(cue.say for cue in self.cues)))

    def pattern(self, pattern_id: str) -> Pattern | None:
        return next((one for one in self.patterns if one.id == pattern_id), None)


A_LINE = "one line of words in quotes, at most 160 letters"
SOME_PROSE = "a few sentences in triple quotes, 20 to 1200 letters"
WHAT_TO_WRITE = {
    "id": "small letters, digits and hyphens, beginning with a letter, as the file is called",
    "order": "a whole number from 1 to 999: where it stands in the list",
    "kind": f"one of {', '.join(KINDS)}",
    **dict.fromkeys(("title", "summary", "close"), A_LINE),
    **dict.fromkeys(("before", "why"), SOME_PROSE),
    "instead": "the id of another practice, for people whom this one makes uneasy",
    "evidence": f"one of {', '.join(EVIDENCE)}",
    "sources": "a list with at least one source in quotes, each of 10 to 500 letters",
    "minutes": "the lengths people can choose from, 1 to 60: minutes = [3, 5]",
    "patterns": "[[patterns]] blocks with id, name and counts = [in, hold, out, hold], each count 0 to 15",
    "cues": "[[cues]] blocks with seconds (4 to 600) and say (at most 240 letters)",
}
