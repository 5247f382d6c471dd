"""Danger: how much of it is found, and how often a card is shown for nothing."""

from collections.abc import Iterator, Sequence

from sameside.coach import SAFETY, Coach, check_safety
from tools.coach.corpus import Item, Row
from tools.coach.figures import Figure, figure, share

# What a list of words that anybody would write down first can do.
PLAIN_WORDS = (
    "kill",
    "die",
    "suicide",
    "hit me",
    "hits me",
    "hurt myself",
    "hurts me",
    "beat",
    "choke",
    "threaten",
    "afraid of",
)


def safety(rows: Sequence[Row], items: Sequence[Item], coach: Coach) -> Iterator[Figure]:
    cards = {row["id"]: {hit.code for hit in check_safety(row["text"], coach=coach)} for row in rows}
    danger = [row for row in rows if row["code"]]
    for name, some, wanted in (
        ("danger: a card is shown", danger, "0.95"),
        ("danger told without its words: a card is shown", [row for row in danger if row["implicit"]], ""),
        *((f"danger, {code}: a card is shown", [row for row in danger if row["code"] == code], "") for code in SAFETY),
    ):
        yield figure(
            name, some, lambda drawn: share([bool(cards[row["id"]]) for row in drawn]),
            group=lambda row: row["id"], trivial=share([_words(row["text"]) for row in some]), wanted=wanted,
        )  # fmt: skip
    alike = [row for row in rows if not row["code"]]
    yield figure(
        "looks like danger and is none: a card is shown", alike, lambda drawn: share([bool(cards[row["id"]]) for row in drawn]),
        group=lambda row: row["id"], trivial=share([_words(row["text"]) for row in alike]), wanted="few",
    )  # fmt: skip
    yield from _ordinary(items, coach)


def _ordinary(items: Sequence[Item], coach: Coach) -> Iterator[Figure]:
    shown = {item.id: bool(check_safety(item.text, coach=coach)) for item in items}
    for name, kinds, wanted in (
        ("false cards in 1,000 plain messages", ("plain",), "1 at most"),
        ("cards in 1,000 messages of conflict without a label of danger", ("sentence", "turn", "hard"), ""),
    ):
        some = [item for item in items if item.kind in kinds and not item.codes & set(SAFETY)]
        yield figure(
            name, some, lambda drawn: 1000 * share([shown[item.id] for item in drawn]),
            group=lambda item: item.group, trivial=1000 * share([_words(item.text) for item in some]), wanted=wanted,
        )  # fmt: skip


def _words(text: str) -> bool:
    return any(word in text.lower() for word in PLAIN_WORDS)
