"""[[rules]] blocks: the same in every file that has them."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sameside.coach.patterns import BadPattern, Pattern, Pen, read_with
from sameside.coach.rules import FLAGS, POLARITIES, TARGETS, Book, Example, Guards, Place, Rule
from sameside.coach.rules.suggest import fields_in
from sameside.coach.written.fields import Fields

CERTAINTIES = ("clear", "maybe")
ALWAYS_THERE = {"words", "sentence"}
FEWEST_EXAMPLES = 3


def read_patterns(fields: Fields, key: str, pen: Pen) -> tuple[Pattern, ...]:
    return tuple(_read(fields, fields.texts(key), pen))


def _read(fields: Fields, written: tuple[str, ...], pen: Pen) -> Iterator[Pattern]:
    for one in written:
        try:
            yield read_with(pen, one)
        except BadPattern as problem:
            fields.mend(f"In “{one}”: {problem}")


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
    patterns = read_patterns(fields, "pattern", pen)
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
        besides=read_patterns(fields, "besides", pen),
        never=read_patterns(fields, "never", pen),
        nowhere=read_patterns(fields, "nowhere", pen),
        needs_before=fields.yes_no("needs_before"),
        before=read_patterns(fields, "before", pen),
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
