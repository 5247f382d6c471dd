"""shapes.toml: how speech builds a sentence, and how plain English does."""

from collections.abc import Iterator, Mapping
from itertools import product

from sameside.coach.text.shapes import END, START, Item, Shape, Shapes, Shown
from sameside.coach.written.fault import Source
from sameside.coach.written.fields import Faults, Fields

Lists = Mapping[str, frozenset[str]]


def read_shapes(source: Source, faults: Faults) -> Shapes:
    fields = Fields(source.table, source, faults)
    words = fields.fields("words")
    lists = {name: frozenset(" ".join(words.texts(name)).split()) for name in words.table}
    every, shown = list[Shape](), list[Shown]()
    for block in fields.items("shapes"):
        _block(Fields(block, source, faults), lists, every, shown)
    openers = frozenset(fields.text("openers").split())
    fields.done()
    return Shapes(tuple(every), openers, tuple(shown))


def _block(fields: Fields, lists: Lists, every: list[Shape], shown: list[Shown]) -> None:
    said, plain = fields.texts("said"), fields.text("plain").split()
    examples, leaves = fields.texts("examples"), fields.texts("leaves")
    fields.line = fields.source.line_of(said[0]) if said else 1
    fields.done()
    if not (said and plain and examples and leaves):
        fields.mend("A shape needs “said”, “plain”, “examples” and “leaves”. Write what is missing.")
    longest = max((len(one.split()) for one in said), default=0)
    if any(word.isdigit() and not 0 < int(word) <= longest for word in plain):
        fields.mend(f"There is no word with a number that “{' '.join(plain)}” asks for.")
        return
    every += (shape for one in said for shape in _shapes(one, plain, fields, lists))
    for one in examples:
        text, sign, read = one.partition(" = ")
        if not sign:
            fields.mend(f"After “{one}” write = and how it has to be read.")
        shown.append(Shown(text, read, fields.line))
    shown += (Shown(one, "", fields.line) for one in leaves)


def _shapes(said: str, plain: list[str], fields: Fields, lists: Lists) -> Iterator[Shape]:
    """One for each way to leave out what may be left out."""
    written = said.split()
    opens, closes = written[:1] == [START], written[-1:] == [END]
    written = written[int(opens) : len(written) - int(closes)]
    spare = [len(one) > 1 and one.startswith("?") for one in written]
    items = [_item(one[1:] if left else one, fields, lists) for one, left in zip(written, spare, strict=True)]
    for there in product(*((True, False) if left else (True,) for left in spare)):
        kept = [place for place, here in enumerate(there) if here]
        shape = Shape(
            tuple(items[place] for place in kept),
            tuple(
                kept.index(int(word) - 1) if word.isdigit() else word
                for word in plain
                if not word.isdigit() or int(word) - 1 in kept
            ),
            opens,
            closes,
        )
        if shape.key < 0 or not shape.plain:
            fields.mend(f"“{said}” needs a word of its own that stays, or it would be found anywhere.")
            return
        yield shape


def _item(written: str, fields: Fields, lists: Lists) -> Item:
    words, never, endings = set[str](), set[str](), list[str]()
    for one in written.removeprefix("!").split("|"):
        if one.startswith(("@", "~")):
            if one[1:] not in lists:
                fields.mend(f"There are no words called “{one[1:]}” here.")
            (words if one[0] == "@" else never).update(lists.get(one[1:], ()))
        elif one.startswith("*"):
            endings.append(one[1:])
        else:
            words.add(one)
    return Item(frozenset(words), tuple(endings), frozenset(never), written.startswith("!"))
