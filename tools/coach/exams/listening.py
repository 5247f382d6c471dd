"""Replies and thoughts: lights, reflection, question, traps. Replies and thoughts have no sealed part."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sameside.coach import LEVELS, LIGHTS, Coach, Traps, name_traps, read_draft, read_reply
from tools.coach.corpus import Item, Row
from tools.coach.figures import Figure, commonest, f1, figure, macro_f1, share

Pair = tuple[str, str]
Case = tuple[str, Pair]


def of_replies(rows: Sequence[Row], coach: Coach, where: str = "replies") -> Iterator[Figure]:
    if not rows:
        return
    said = [read_reply(row["text"], row["before"], coach=coach) for row in rows]
    for place, light in enumerate(LIGHTS):
        pairs = [(LEVELS[row[light]], one.lights[place].level) for row, one in zip(rows, said, strict=True)]
        yield _compared(f"{where}: light {light}, three levels, macro-F1", _cases(rows, pairs))
    pairs = [(str(row["reflection"]), str(one.reflection)) for row, one in zip(rows, said, strict=True)]
    yield _compared(f"{where}: reflection, macro-F1", _cases(rows, pairs))
    pairs = [(str(row["question"]), str(one.question)) for row, one in zip(rows, said, strict=True)]
    yield _compared(f"{where}: question open, closed or none, macro-F1", _cases(rows, pairs))


def of_thoughts(rows: Sequence[Row], coach: Coach, register: str) -> Iterator[Figure]:
    said = [name_traps(row["text"], coach=coach) for row in rows]
    pairs = [(str(bool(row["traps"])), str(one.distorted)) for row, one in zip(rows, said, strict=True)]
    cases = _cases(rows, pairs, key="group")
    yield _compared(f"{register}: distorted or not, macro-F1", cases)
    yield figure(
        f"{register}: distorted, F1",
        cases,
        lambda drawn: f1([pair for _, pair in drawn], "True"),
        group=lambda case: case[0],
        trivial=f1([(true, "True") for true, _ in pairs], "True"),
    )
    for shows in (True, False):
        yield figure(
            f"{register}: something is offered where {'a trap' if shows else 'none'} shows",
            [
                (row["group"], bool(one.best))
                for row, one in zip(rows, said, strict=True)
                if bool(row["traps"]) is shows
            ],
            lambda drawn: share([offered for _, offered in drawn]),
            group=lambda case: case[0],
        )
    yield from _ranked(rows, said, register)


def _ranked(rows: Sequence[Row], said: Sequence[Traps], register: str) -> Iterator[Figure]:
    ranked = [
        (row["group"], set(row["traps"]), [trap.code.removeprefix("T_") for trap in one.ranked])
        for row, one in zip(rows, said, strict=True)
        if row["traps"]
    ]
    commonest_first = [
        code for code, _ in Counter(code for _, true, _ in ranked for code in sorted(true)).most_common()
    ]
    for first in (1, 3):
        yield figure(
            f"{register}: the right trap among the first {first}, of 12",
            ranked,
            lambda drawn, first=first: share([bool(true & set(order[:first])) for _, true, order in drawn]),  # type: ignore[misc]
            group=lambda case: case[0],
            trivial=share([bool(true & set(commonest_first[:first])) for _, true, _ in ranked]),
        )


def of_messages(items: Sequence[Item], coach: Coach) -> Iterator[Figure]:
    """Questions and reflections as they stand in the corpus itself."""
    said = [read_draft(item.text, item.before, coach=coach) for item in items]
    pairs = [(str(item.question), str(one.question)) for item, one in zip(items, said, strict=True)]
    yield _compared("messages: question open, closed or none, macro-F1", _grouped(items, pairs))
    answers = [(item, one) for item, one in zip(items, said, strict=True) if item.before]
    pairs = [(str(item.reflection), str(bool(one.reflection))) for item, one in answers]
    yield _compared("messages with a turn before: reflection, macro-F1", _grouped([item for item, _ in answers], pairs))


def _cases(rows: Sequence[Row], pairs: Sequence[Pair], key: str = "before") -> list[Case]:
    return [(row[key], pair) for row, pair in zip(rows, pairs, strict=True)]


def _grouped(items: Sequence[Item], pairs: Sequence[Pair]) -> list[Case]:
    return [(item.group, pair) for item, pair in zip(items, pairs, strict=True)]


def _compared(name: str, cases: Sequence[Case]) -> Figure:
    return figure(
        name,
        cases,
        lambda drawn: macro_f1([pair for _, pair in drawn]),
        group=lambda case: case[0],
        trivial=commonest([pair for _, pair in cases]),
    )
