"""What the scorer of danger is taught: messages of danger, those that only look like it, and ordinary ones."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
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
TRUST = 1.0
RECIPE = Recipe(
    (WHETHER,),
    {"word": (1, 2), "char": (4, 4), "sign": ()},
    keep=9000,
    strict=0.5,
    faint=0.02,
    balanced=False,
    trust=TRUST,
    steady=0.5,
)
# Danger is rare among the texts, and missing it is worse.
DANGER, THOUGHT, COMMENT = 3.0, 0.7, 0.3
LISTED, LISTED_LOOKS = 1.0, 0.7
COMMENTS = 4000
# Labels of their own, for choosing the threshold: where a card would be false, and where a phrase spoke at all.
ORDINARY, PLAIN, LOOKS, TOLD, CLEAR = "ordinary", "plain", "looks", "told", "clear"
VOICES = "voices"
IMPLICIT, OUTRIGHT = "implicit", "outright"
FALSE_CARDS = 1 / 1000
# A small line that asks nothing may come up so often where nothing is: what it costs is little, and what is missed is much.
FALSE_HINTS = 20 / 1000
# The older phrases were written beside the older lines of train and find them too well: of so many parts in ten the
# scorer does not get to know.
HIDDEN = 6


@cache
def coach() -> Coach:
    return try_coach(CONTENT, "en")[0]


def texts(part: Part) -> list[Text]:
    return [text for text in _texts(part) if text.sentences[0].words]


def _texts(part: Part) -> Iterator[Text]:
    yield from (_voice(row) for row in rows(part, VOICES))
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


def checklist() -> list[Text]:
    """By another hand, from what checklists of danger ask: always learned from and never asked about."""
    return [
        _text(row["text"], "", *_labels(row), weight=LISTED if row["code"] else LISTED_LOOKS)
        for row in rows("train", "checklist")
    ]


def beside() -> list[Text]:
    return [*comments(), *checklist()]


def _voice(row: dict[str, Any]) -> Text:
    if row["kind"] == "ordinary":
        return _text(row["text"], row["family"], ORDINARY)
    return _text(row["text"], row["family"], VOICES, *_labels(row), weight=_worth(row))


def _labels(row: dict[str, Any]) -> list[str]:
    if not row["code"]:
        return [LOOKS]
    return [WHETHER, row["code"], IMPLICIT if row.get("implicit") else OUTRIGHT]


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
    return Text(
        (Seen(words, (), False, (*signs_of(told), *coach().kinds.names(words))),),
        frozenset((*labels, *heard)),
        group,
        weight=weight,
    )


def strengths(texts: Sequence[Text], recipe: Recipe, scores: Any) -> Any:
    """As the reader weighs them: a clear phrase adds its trust."""
    return scores[:, 0] + recipe.trust * np.array([CLEAR in text.labels for text in texts])


def quietest(texts: Sequence[Text], recipe: Recipe, scores: Any) -> list[float | None]:
    """The lowest threshold with hardly a false card among ordinary messages, and none among plain ones."""
    ordinary, plain = (
        np.array([label in text.labels and TOLD in text.labels for text in texts]) for label in (ORDINARY, PLAIN)
    )
    strong = strengths(texts, recipe, scores)
    allowed = int(FALSE_CARDS * sum(ORDINARY in text.labels for text in texts))
    highest = np.sort(strong[ordinary])[::-1]
    line = max(float(highest[allowed]) if len(highest) > allowed else -1.0, *strong[plain], -1.0)
    return [round(line + 0.01, 2)]


def with_hints(texts: Sequence[Text], recipe: Recipe, scores: Any) -> Recipe:
    """From where on something may be there: seldom enough among ordinary and plain messages."""
    ordinary = np.array([bool({ORDINARY, PLAIN} & text.labels) for text in texts])
    highest = np.sort(scores[ordinary, 0])[::-1]
    return replace(recipe, perhaps=round(float(highest[int(FALSE_HINTS * len(highest))]) + 0.01, 2))
