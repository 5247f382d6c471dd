"""What the scorer of danger is taught: messages of danger, those that only look like it, and ordinary ones."""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np

from sameside.coach import Coach, try_coach
from sameside.coach.codes import SAFETY
from sameside.coach.safety import WHETHER, signs_of, told_in, window
from sameside.coach.text import read_text
from tools.coach import CONTENT
from tools.coach.corpus import Part, items, rows
from tools.coach.learning import Recipe, Text
from tools.coach.outside import said_anywhere
from tools.coach.vectors import Seen

# Clear phrases are trusted so much that only what plainly sounds harmless is held back.
TRUST = 2.0
RECIPE = Recipe(
    (WHETHER,),
    {"word": (1, 2), "shape": (), "sign": ()},
    keep=2500,
    strict=0.4,
    faint=0.02,
    balanced=False,
    trust=TRUST,
)
# Danger is rare among the texts, and missing it is worse.
DANGER, THOUGHT, COMMENT = 3.0, 0.7, 0.3
COMMENTS = 4000
# Labels of their own, for choosing the threshold: where a card would be false, and where a phrase spoke at all.
ORDINARY, PLAIN, LOOKS, TOLD, CLEAR = "ordinary", "plain", "looks", "told", "clear"
IMPLICIT, OUTRIGHT = "implicit", "outright"
FALSE_CARDS = 1 / 1000
# The older phrases were written beside the older lines of train and find them too well: of so many parts in ten the
# scorer does not get to know.
HIDDEN = 6


@cache
def coach() -> Coach:
    return try_coach(CONTENT, "en")[0]


def texts(part: Part) -> list[Text]:
    return [text for text in _texts(part) if text.sentences[0].words]


def _texts(part: Part) -> Iterator[Text]:
    for name in ("written", "safety"):
        for row in rows(part, name):
            own = _hides(row["id"]) if name == "safety" and row["code"] else False
            group = row.get("family", row["id"])
            yield _text(row["text"], group, name, *_labels(row), weight=_worth(row), hides=own)
    for item in items(part):
        danger = bool(item.codes & set(SAFETY))
        kind = WHETHER if danger else PLAIN if item.kind == "plain" else ORDINARY
        yield _text(item.text, item.group, kind, weight=DANGER if danger else 1.0)
    yield from (_text(row["text"], row["before"], ORDINARY) for row in rows(part, "replies"))
    yield from (_text(row["text"], row["text"], weight=THOUGHT) for row in rows(part, "traps"))


def comments() -> list[Text]:
    return [_text(text, "", weight=COMMENT) for text in said_anywhere(COMMENTS)]


def _labels(row: dict[str, Any]) -> list[str]:
    if not row["code"]:
        return [LOOKS]
    return [WHETHER, row["code"], IMPLICIT if row["implicit"] else OUTRIGHT]


def _worth(row: dict[str, Any]) -> float:
    return DANGER if row["code"] else 1.0


def _hides(id: str) -> bool:
    return int(hashlib.sha256(id.encode()).hexdigest(), 16) % 10 < HIDDEN


def _text(given: str, group: str, *labels: str, weight: float = 1.0, hides: bool = False) -> Text:
    read = read_text(given, coach().tongue, quotations_too=True)
    told = told_in(read, coach())
    if hides:
        told = [one for one in told if one.found.rule.certainty == "maybe"]
    heard = {TOLD if one.found.rule.certainty == "maybe" else CLEAR for one in told if not one.harmless}
    heard |= {TOLD} if heard else set()
    words = window(read, told)
    return Text((Seen(words, (), False, signs_of(told)),), frozenset((*labels, *heard)), group, weight=weight)


def quietest(texts: Sequence[Text], recipe: Recipe, scores: Any) -> list[float | None]:
    """The lowest threshold with hardly a false card among messages of a fight, and none among plain ones."""
    ordinary, plain = (
        np.array([label in text.labels and TOLD in text.labels for text in texts]) for label in (ORDINARY, PLAIN)
    )
    allowed = int(FALSE_CARDS * sum(ORDINARY in text.labels for text in texts))
    highest = np.sort(scores[ordinary, 0])[::-1]
    line = max(float(highest[allowed]) if len(highest) > allowed else -1.0, *scores[plain, 0], -1.0)
    return [round(line + 0.01, 2)]
