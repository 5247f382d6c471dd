"""[[rules]] blocks: the same in every file that has them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sameside.coach.patterns import BadPattern, Lists, Pattern, read_pattern
from sameside.coach.rules import FLAGS, POLARITIES, TARGETS, Book, Example, Guards, Place, Rule
from sameside.coach.rules.suggest import fields_in
from sameside.coach.written.fields import Fields

CERTAINTIES = ("clear", "maybe")
ALWAYS_THERE = {"words", "sentence"}
FEWEST_EXAMPLES = 3


@dataclass(frozen=True)
class Pen:
    """What reading a pattern takes."""

    lists: Lists
    plain: Callable[[str], tuple[str, ...]]
    read: dict[str, Pattern] = field(default_factory=dict)

    def patterns(self, fields: Fields, key: str) -> tuple[Pattern, ...]:
        return tuple(self._read(fields, fields.texts(key)))

    def _read(self, fields: Fields, written: tuple[str, ...]) -> Iterator[Pattern]:
        for one in written:
            try:
                yield self._once(one)
            except BadPattern as problem:
                fields.mend(f"In “{one}”: {problem}")

    def _once(self, written: str) -> Pattern:
        """The same pattern for the same words: many rules share their guards, and what was found is kept by pattern."""
        if written not in self.read:
            self.read[written] = read_pattern(written, self.lists, self.plain)
        return self.read[written]


def read_rules(fields: Fields, codes: Collection[str], pen: Pen, ids: set[str]) -> Book:
    """[defaults] stands for every rule of its file that does not say otherwise. `ids` are those taken so far."""
    defaults = fields.fields("defaults").table
    rules = []
    for block in fields.items("rules"):
        table = {**defaults, **block} if isinstance(block, Mapping) else block
        rules.append(_rule(Fields(table, fields.source, fields.faults), codes, pen, ids))
    return Book(tuple(rules))


def _rule(fields: Fields, codes: Collection[str], pen: Pen, ids: set[str]) -> Rule:
    id = fields.needed("id")
    fields.line = fields.source.line_of(id)
    if id in ids:
        fields.mend(f"Another rule is called “{id}” too. Give this one another id.")
    ids.add(id)
    patterns = pen.patterns(fields, "pattern")
    if not patterns:
        fields.mend("“pattern” is missing. Write at least one.")
    rule = Rule(
        id=id,
        code=fields.one_of("code", sorted(codes), ""),
        patterns=patterns,
        guards=_guards(fields, pen),
        **_choices(fields),
        why=fields.text("why"),
        suggestion=_template(fields, patterns),
        weight=fields.number("weight", 1.0),
        card=fields.text("card"),
        firm=fields.yes_no("firm"),
        positive=_examples(fields, "positive"),
        negative=_examples(fields, "negative"),
        place=Place(fields.source.file, fields.line),
    )
    fields.done()
    return rule


def _choices(fields: Fields) -> dict[str, Any]:
    return {"certainty": fields.one_of("certainty", CERTAINTIES, "clear")}


def _guards(fields: Fields, pen: Pen) -> Guards:
    target: Any = fields.one_of("target", TARGETS, "any")
    polarity: Any = fields.one_of("polarity", POLARITIES, "any")
    return Guards(
        target=target,
        polarity=polarity,
        unless=fields.some_of("unless", tuple(FLAGS)),
        only=fields.some_of("only", tuple(FLAGS)),
        besides=pen.patterns(fields, "besides"),
        never=pen.patterns(fields, "never"),
        nowhere=pen.patterns(fields, "nowhere"),
        needs_before=fields.yes_no("needs_before"),
        before=pen.patterns(fields, "before"),
        echo=fields.number("echo", 0.0),
    )


def _template(fields: Fields, patterns: tuple[Pattern, ...]) -> str:
    template = fields.text("try")
    named = frozenset().union(*(pattern.names for pattern in patterns))
    for name in sorted(fields_in(template) - ALWAYS_THERE - named):
        fields.mend(f"“try” speaks of {{{name}}}, and no pattern here has a [{name}: ... ].")
    return template


def _examples(fields: Fields, key: str) -> tuple[Example, ...]:
    found = tuple(_example(one, fields, key) for one in fields.items(key))
    if len(found) < FEWEST_EXAMPLES:
        fields.mend(f"“{key}” needs at least {FEWEST_EXAMPLES} sentences.")
    return found


def _example(written: object, fields: Fields, key: str) -> Example:
    """A sentence, or a table of the sentence and what was said before."""
    if isinstance(written, str):
        return Example(written)
    inner = Fields(written, fields.source, fields.faults, fields.line)
    example = Example(inner.needed("text"), inner.text("before"))
    inner.done()
    return example
