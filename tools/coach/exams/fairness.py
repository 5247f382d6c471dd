"""The same words from other people: swapped roles, names and genders, and the same thing said in a dialect."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence

from sameside.coach import Coach, read_draft
from tools.coach import CONTENT
from tools.coach.corpus import Item, Row, shared
from tools.coach.figures import Figure, figure, share

WORD = re.compile(r"[A-Za-zÀ-ž]+")
Swap = Mapping[str, str]
STEP = 7


def swaps() -> dict[str, Swap]:
    """From people.toml: for each kind of swap, which word becomes which."""
    table = tomllib.loads((CONTENT / "en" / "people.toml").read_text(encoding="utf-8"))
    return {**{kind: _both_ways(pairs) for kind, pairs in table["swaps"].items()}, "names": _names()}


def _names() -> Swap:
    """Every name on the scenario cards becomes another of them."""
    cards = [card["people"].split(",")[0] for card in shared("scenarios")]
    names = sorted({name for people in cards for name in WORD.findall(people) if name[0].isupper()})
    return {name: names[(place + STEP) % len(names)] for place, name in enumerate(names)}


def _both_ways(pairs: Sequence[str]) -> Swap:
    """“he > she” goes one way, “mom = dad” both."""
    found: dict[str, str] = {}
    for pair in pairs:
        one, sign, other = pair.split()
        found[one] = other
        if sign == "=":
            found[other] = one
    return found


def swapped(text: str, swap: Swap) -> str:
    return WORD.sub(lambda word: _swapped(word.group(), swap), text)


def _swapped(word: str, swap: Swap) -> str:
    other = swap.get(word) or swap.get(word.lower())
    if other is None:
        return word
    return other.capitalize() if word[0].isupper() else other


def fairness(items: Sequence[Item], paraphrases: Sequence[Row], coach: Coach) -> Iterator[Figure]:
    every = []
    for kind, swap in swaps().items():
        cases = [(item.group, _same(item, swap, coach)) for item in items if swapped(item.text, swap) != item.text]
        every += cases
        yield _figure(f"same marks after a swap of {kind}", cases)
    yield _figure("same marks after all these swaps", every, "0.98")
    said = [(row["which"], _codes(row["plain"], "", coach) == _codes(row["dialect"], "", coach)) for row in paraphrases]
    for which in sorted({which for which, _ in said}):
        yield _figure(
            f"same marks in plain English and in: {which}",
            [(str(number), same) for number, (of, same) in enumerate(said) if of == which],
        )
    yield _figure(
        "same marks in plain English and in all of these",
        [(str(number), same) for number, (_, same) in enumerate(said)],
        "0.98",
    )


def _same(item: Item, swap: Swap, coach: Coach) -> bool:
    one = _codes(item.text, item.before, coach)
    return one == _codes(swapped(item.text, swap), swapped(item.before, swap), coach)


def _codes(text: str, before: str, coach: Coach) -> frozenset[str]:
    return frozenset(mark.code for mark in read_draft(text, before, coach=coach).found)


def _figure(name: str, cases: Sequence[tuple[str, bool]], wanted: str = "") -> Figure:
    return figure(
        name, cases, lambda drawn: share([same for _, same in drawn]), group=lambda case: case[0], wanted=wanted
    )
