"""Trying a recipe on texts it has not seen, and choosing where a label begins."""

import hashlib
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

import numpy as np

from tools.coach.learning import Learned, Recipe, Text, learn

FOLDS = 5
Ask = Callable[[Learned, Sequence[Text]], Any]
# So many thresholds are tried for each of two levels.
STEPS = 61


def fold_of(group: str) -> int:
    return int(hashlib.sha256(b"fold " + group.encode()).hexdigest(), 16) % FOLDS


def unseen(texts: Sequence[Text], recipe: Recipe, extra: Sequence[Text] = ()) -> Any:
    """Scores of every text from a scorer that has learned from the other folds, and from `extra` always."""
    return np.array(_unseen(texts, recipe, extra, Learned.scores))


def unseen_by_sentence(texts: Sequence[Text], recipe: Recipe, extra: Sequence[Text] = ()) -> list[Any]:
    """The same, with a row for each sentence of a text."""
    return _unseen(texts, recipe, extra, Learned.by_sentence)


def _unseen(texts: Sequence[Text], recipe: Recipe, extra: Sequence[Text], ask: Ask) -> list[Any]:
    folds = np.array([fold_of(text.group) for text in texts])
    scores: dict[int, Any] = {}
    for fold in range(FOLDS):
        others = [text for text, where in zip(texts, folds, strict=True) if where != fold]
        mine = np.flatnonzero(folds == fold)
        found = ask(learn([*others, *extra], recipe), [texts[number] for number in mine])
        scores.update(zip(mine.tolist(), found, strict=True))
    return [scores[number] for number in range(len(texts))]


def has(texts: Sequence[Text], label: str) -> Any:
    return np.array([label in text.labels for text in texts])


def precision_recall(true: Any, said: Any) -> tuple[float, float]:
    right = float((true & said).sum())
    return right / max(1.0, float(said.sum())), right / max(1.0, float(true.sum()))


def macro_f1(true: Any, said: Any) -> float:
    """The mean over all classes there are."""
    found = []
    for one in sorted(set(true.tolist()) | set(said.tolist())):
        precision, recall = precision_recall(true == one, said == one)
        found.append(2 * precision * recall / (precision + recall) if precision + recall else 0.0)
    return float(np.mean(found))


def fairest(true: Any, scores: Any) -> float:
    """The threshold with the best macro-F1; the lowest of equals."""
    lines = np.unique(np.round(scores, 2))
    return float(max(lines, key=lambda line: (round(macro_f1(true, scores >= line), 4), -line)))


def fairest_pair(levels: Any, upper: Any, lower: Any) -> list[float]:
    """The two thresholds, for 2 and for at least 1, with the best macro-F1 over 0, 1 and 2; the lowest of equals."""
    steps = np.linspace(0, 1, STEPS)
    pairs = product(*(np.unique(np.round(np.quantile(scores, steps), 2)) for scores in (upper, lower)))

    def worth(pair: tuple[float, float]) -> tuple[float, float, float]:
        said = np.where(upper >= pair[0], 2, (lower >= pair[1]).astype(int))
        return round(macro_f1(levels, said), 4), -pair[0], -pair[1]

    return [float(line) for line in max(pairs, key=worth)]
