"""Learning a linear scorer from texts whose label is known, but not which of their sentences earned it.

A text that has a label lends it to its sentence that looks most like it; this is looked up and learned anew a few times.
Where the sentence is known it is used from the beginning.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from sameside.coach.scorers.best import high_mean
from tools.coach.vectors import Channels, Seen, Vocabulary, narrowed, vocabulary

SEED = 20261123
ROUNDS = 3
PLACES = 2


@dataclass(frozen=True)
class Text:
    """`where` holds the sentences that earned the labels, where that is known; `group` is never torn apart."""

    sentences: tuple[Seen, ...]
    labels: frozenset[str]
    group: str
    where: frozenset[int] = frozenset()
    weight: float = 1.0


@dataclass(frozen=True)
class Recipe:
    """How one scorer is learned. `evened` says that many sentences are no more chances to be the highest.
    `keep` is how many features it may have, `strict` how little it may trust them,
    `faint` what adds too little to a label to be written down,
    `sided` says that the sides of words count too,
    `steady` how much of the usual length of a channel is added to each, so that what is short is not louder,
    `rounds` how often the sentence that earned a label is looked up anew."""

    labels: tuple[str, ...]
    channels: Channels
    keep: int = 4000
    least: int = 2
    strict: float = 4.0
    faint: float = 0.1
    balanced: bool = True
    alone: bool = False
    evened: bool = False
    trust: float = 0.0
    perhaps: float | None = None
    shift: Mapping[str, float] = field(default_factory=dict)
    rules: Mapping[str, Sequence[float]] = field(default_factory=dict)
    rounds: int = ROUNDS
    steady: float = 0.0
    sided: bool = False


@dataclass(frozen=True)
class Learned:
    words: Vocabulary
    weights: Any
    biases: Any
    evened: bool = False

    def scores(self, texts: Sequence[Text]) -> Any:
        """The score of each text as it will be read, a row for a text and a column for a label."""
        each = self.by_sentence(texts)
        if not self.evened:
            return np.array([own.max(axis=0) for own in each])
        return np.array([[high_mean(column) for column in own.T.tolist()] for own in each])

    def by_sentence(self, texts: Sequence[Text]) -> list[Any]:
        """For each text a row for each of its sentences."""
        sentences, owner = _laid_out(texts)
        each = self.words.matrix(sentences) @ self.weights.T + self.biases
        return np.split(each, np.searchsorted(owner, np.arange(1, len(texts))))


def learn(texts: Sequence[Text], recipe: Recipe) -> Learned:
    """First with all features, then once more with those that mattered."""
    texts = [text for text in texts if text.sentences]
    sentences, owner = _laid_out(texts)
    every = replace(vocabulary(sentences, recipe.channels, least=recipe.least, places=PLACES), sided=recipe.sided)
    words = every.steadied(sentences, recipe.steady)
    weights, _ = _fitted(words, texts, sentences, owner, recipe)
    if len(words.place) > recipe.keep:
        worth = np.abs(weights[:, : len(words.place)] * words.rarity).max(axis=0)
        kept = narrowed(words, np.argsort(-worth, kind="stable")[: recipe.keep])
        words = kept.steadied(sentences, recipe.steady)
    weights, biases = _fitted(words, texts, sentences, owner, recipe)
    named = weights[:, : len(words.place)]
    named[np.abs(named * words.rarity) < recipe.faint] = 0.0
    return Learned(words, np.round(weights, PLACES), np.round(biases, PLACES), recipe.evened)


def _laid_out(texts: Sequence[Text]) -> tuple[list[Seen], Any]:
    sentences = [sentence for text in texts for sentence in text.sentences]
    return sentences, np.array([number for number, text in enumerate(texts) for _ in text.sentences])


def _fitted(words: Vocabulary, texts: Sequence[Text], sentences: list[Seen], owner: Any, recipe: Recipe) -> Any:
    matrix = words.matrix(sentences)
    trust = np.array([text.weight for text in texts])[owner]
    fitted = [_one_label(matrix, texts, owner, trust, label, recipe) for label in recipe.labels]
    return np.array([coefficients for coefficients, _ in fitted]), np.array([bias for _, bias in fitted])


def _one_label(matrix: Any, texts: Sequence[Text], owner: Any, trust: Any, label: str, recipe: Recipe) -> Any:
    has = np.array([label in text.labels for text in texts])
    known = np.array([bool(text.where) for text in texts])
    target, used = has[owner].astype(int), np.ones(len(owner), bool)
    _point_at_known(texts, owner, has, target)
    model = _model(recipe).fit(matrix, target, sample_weight=trust)
    for _ in range(recipe.rounds if (has & ~known).any() else 0):
        scores = model.decision_function(matrix)
        for number in np.flatnonzero(has & ~known):
            own = slice(*np.searchsorted(owner, [number, number + 1]))
            used[own] = False
            used[own.start + np.argmax(scores[own])] = True
        model = _model(recipe).fit(matrix[used], target[used], sample_weight=trust[used])
    return model.coef_[0], model.intercept_[0]


def _point_at_known(texts: Sequence[Text], owner: Any, has: Any, target: Any) -> None:
    for number, text in enumerate(texts):
        if has[number] and text.where:
            own = np.flatnonzero(owner == number)
            target[own] = [int(place in text.where) for place in range(len(own))]


def _model(recipe: Recipe) -> Any:
    weight = "balanced" if recipe.balanced else None
    return LogisticRegression(C=recipe.strict, solver="liblinear", class_weight=weight, max_iter=500, random_state=SEED)


def written(learned: Learned, recipe: Recipe, thresholds: Sequence[float]) -> dict[str, Any]:
    """As `sameside.coach.scorers.read_scorer` reads it."""
    biases = [
        round(float(bias) + recipe.shift.get(label, 0.0), PLACES)
        for label, bias in zip(recipe.labels, learned.biases, strict=True)
    ]
    entries = {}
    for name, place in sorted(learned.words.place.items()):
        pairs = [(label, round(float(weight), PLACES)) for label, weight in enumerate(learned.weights[:, place])]
        flat = [number for label, weight in pairs if weight for number in (label, weight)]
        entries[name] = [float(learned.words.rarity[place]), *flat]
    return {
        "labels": list(recipe.labels),
        "biases": biases,
        "thresholds": [round(float(one), PLACES) for one in thresholds],
        "channels": {name: list(sizes) for name, sizes in recipe.channels.items()},
        "alone": recipe.alone,
        "trust": recipe.trust,
        **({} if recipe.perhaps is None else {"perhaps": recipe.perhaps}),
        **({"steady": dict(learned.words.steady)} if learned.words.steady else {}),
        **({"sides": _sides(learned)} if recipe.sided else {}),
        **({"rules": {label: list(lines) for label, lines in recipe.rules.items()}} if recipe.rules else {}),
        "weights": entries,
    }


def _sides(learned: Learned) -> list[list[float]]:
    """For each label what each side weighs, rounded."""
    return [[round(float(one), PLACES) for one in own] for own in learned.weights[:, len(learned.words.place) :]]
