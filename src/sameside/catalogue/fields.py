"""The keys of exercise.toml, their types, and what to write for each. Unknown keys are refused."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from sameside.engine.exercise import AREAS

EVIDENCE = ("tested", "inside-courses", "practice", "mixed")
LONGEST_MINUTES = 120

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Ids = Annotated[list[Id], Field(min_length=1, max_length=80)]
Whole = Annotated[int, Field(ge=0, le=100_000)]
Seats = Annotated[int, Field(ge=1, le=8)]
Source = Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=500)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[a-z0-9]{2,8})?$")]


class StepFields(BaseModel):
    """A [[steps]] block. Which of the options a kind takes is the kind's own business."""

    model_config = ConfigDict(extra="forbid", strict=True)

    id: Id
    kind: str
    audience: Literal["me", "practitioner", "sealed", "circle"] | None = None
    who: Id = "each"
    together: bool = False
    min: Whole = 0
    max: Whole = 0
    from_: Whole = Field(0, alias="from")
    to: Whole = 0
    points: Ids = []
    meet: Literal["lowest"] | None = None
    options: Ids = []
    many: bool = False
    next: dict[Id, Id] = {}
    cards: Ids = []
    piles: Ids = []
    keep: Whole = 0
    of: Annotated[Ids | Id, Field(union_mode="left_to_right")] = ""
    turn_seconds: Whole = 0
    rounds: Whole = 0
    say_back: bool = False
    validate_: bool = Field(False, alias="validate")
    medium: Literal["text", "voice"] = "text"
    topic: Id = ""
    questions: Whole = 0
    seconds: Whole = 0
    review_days: Whole = 0
    coach: Ids = []
    pattern: Literal["breath", "body", "silence", "time-out"] = "breath"

    character: Ids = []
    situation: Id = ""
    aim: Id = ""
    turns: Whole = 0

    def given(self) -> dict[str, Any]:
        """The options the author wrote, under the names used in the file."""
        return self.model_dump(by_alias=True, exclude_unset=True, exclude={"id", "kind", "audience", "who"})


class ExerciseFields(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    id: Id
    version: Annotated[int, Field(ge=1)]
    area: Literal[AREAS]  # type: ignore[valid-type]
    people: Annotated[list[Seats], Field(min_length=2, max_length=2)]
    pace: Literal["live", "own", "either"]
    minutes: Annotated[int, Field(ge=1, le=LONGEST_MINUTES)]
    gate: Literal["none", "safety"]
    roles: list[Id] = []
    sources: Annotated[list[Source], Field(min_length=1)]
    languages: Annotated[list[Language], Field(min_length=1)] = ["en"]
    evidence: Literal[EVIDENCE]  # type: ignore[valid-type]
    steps: Annotated[list[StepFields], Field(min_length=1, max_length=60)]


AN_ID = "small letters, digits and hyphens, beginning with a letter, at most 40"
SOME_IDS = f"a list of ids in quotes; an id is {AN_ID}"
A_NUMBER = "a whole number from 0 to 100000, without quotes"
YES_NO = "true or false, without quotes"

WHAT_TO_WRITE = {
    "id": AN_ID,
    "version": "a whole number from 1 on; raise it when you change the steps",
    "area": f"one of {', '.join(AREAS)}",
    "people": "the smallest and the largest number of people, from 1 to 8: people = [2, 8]",
    "pace": 'one of "live", "own", "either"',
    "minutes": f"a whole number from 1 to {LONGEST_MINUTES}",
    "gate": 'one of "none", "safety"',
    "roles": SOME_IDS,
    "sources": "a list with at least one source in quotes, each of 10 to 500 letters",
    "languages": 'a list of language codes, one for each words file: languages = ["en"]',
    "evidence": f"one of {', '.join(EVIDENCE)}",
    "steps": "one [[steps]] block for each step, at most 60",
    "kind": "the kind of step, in quotes",
    "audience": 'one of "me", "practitioner", "sealed", "circle"',
    "who": '"each", "anyone" or a role',
    "of": "the id of an earlier step, or a list of such ids",
    "next": 'a table from option to a later step: next = { yes = "step-id" }',
    "meet": '"lowest"',
    "medium": '"text" or "voice"',
    "pattern": 'one of "breath", "body", "silence", "time-out"',
    "topic": "the id of an earlier agree step",
    "situation": 'a situation of the coach: situation = "housework"; leave it out for what people describe themselves',
    "aim": 'one of "begin", "hear", "ask", "mend", "limit"',
    **dict.fromkeys(("points", "options", "cards", "piles", "coach", "character"), SOME_IDS),
    **dict.fromkeys(("together", "many", "say_back", "validate"), YES_NO),
    **dict.fromkeys(
        ("min", "max", "from", "to", "keep", "turn_seconds", "rounds", "questions", "seconds", "review_days", "turns"),
        A_NUMBER,
    ),
}
