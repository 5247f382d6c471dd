"""What the scorer of drafts is taught: every code, and how far each rule can be believed beside it.

A rule that speaks, or none, and what the scorer gives the sentence make a chance that the mark is right. Above one line
a rule is clear, above a lower one it is a maybe, and below it nothing is said. A scorer alone is never clear.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from sameside.coach import CAUTIONS, DRAFT_CODES, try_coach
from sameside.coach.coach import Coach
from sameside.coach.marking import signs_of
from sameside.coach.rules import Around, Found
from sameside.coach.text import read_before, read_text
from tools.coach import CONTENT
from tools.coach.corpus import Item, Part, items, more
from tools.coach.learning import PLACES, SEED, Recipe, Text
from tools.coach.real import real
from tools.coach.vectors import Seen, by_sentence

# So many of the clear marks shall be right, and of the cautions and of the strengths that are a maybe.
CLEAR, CAUTION, STRENGTH = 0.91, 0.74, 0.76
# Lines that only look harsh were gathered: they stand in the corpus far more often than anybody writes them.
GATHERED = 0.3
NONE, RULE_MAYBE, RULE_CLEAR = range(3)
# The rules were written beside the older messages and are right there too often: what those say counts less.
BESIDE = 0.3
# Codes are rarer or commoner in what real people said to strangers than at home; a quarter of that is believed.
STRANGERS = 0.25
# So sure, or so unsure, that no score is reached, or every one.
NEVER = 99.0
RECIPE = Recipe(
    DRAFT_CODES,
    {"word": (1, 2), "char": (3, 4), "before": (1, 1), "shape": (), "sign": ()},
    keep=8500,
    strict=2.0,
    faint=0.15,
    rounds=1,
    steady=0.5,
    sided=True,
)


@dataclass(frozen=True)
class Case:
    """A message and a code: the score where a rule speaks, or the highest where none does, and which kind of rule. `real`
    is what was said to strangers: codes are as rare or as common there as its gatherers made them."""

    score: float
    said: int
    right: bool
    weight: float
    later: bool
    real: bool


def texts(part: Part) -> list[Text]:
    return [text for _, text in _told(part)]


@cache
def _told(part: Part) -> list[tuple[Item, Text]]:
    later = more("dev") if part == "dev" else [*more("train"), *real("train")]
    every = [(item, Text(_seen(item), item.codes, item.group)) for item in (*items(part), *later)]
    return [(item, text) for item, text in every if text.sentences]


def _seen(item: Item) -> tuple[Seen, ...]:
    """With the kinds of words that stand there, and the rules that speak where they were not written beside it."""
    kinds, every = _coach().listed, zip(by_sentence(item.text, item.before), _spoke(item), strict=True)
    later = item.id in _later() | _real()
    return tuple(
        replace(one, signs=(*kinds.signs(one.words), *(signs_of(spoke) if later else ()))) for one, spoke in every
    )


@cache
def _later() -> frozenset[str]:
    """What came when the rules were written already, so that they are right there as often as anywhere."""
    return frozenset(item.id for part in ("train", "dev") for item in more(part))


@cache
def _real() -> frozenset[str]:
    return frozenset(item.id for item in real("train"))


@cache
def _coach() -> Coach:
    return try_coach(CONTENT, "en")[0]


def weighed(texts: Sequence[Text], recipe: Recipe, scores: Sequence[Any]) -> Recipe:
    """With the lines for rules."""
    drawn = _drawn(recipe, scores)
    return replace(recipe, rules={code: lines[1:] for code, lines in drawn.items()})


def alone(texts: Sequence[Text], recipe: Recipe, scores: Sequence[Any]) -> list[float | None]:
    drawn = _drawn(recipe, scores)
    return [drawn[code][0] for code in recipe.labels]


def _drawn(recipe: Recipe, scores: Sequence[Any]) -> Mapping[str, Sequence[float]]:
    """For each code: from where on the scorer alone is heard, and four lines for its rules. Only the later messages say
    how many are right."""
    cases = {code: _cases(code, [each[:, place] for each in scores]) for place, code in enumerate(recipe.labels)}
    models = {code: _chances(some) for code, some in cases.items()}
    told = [
        (code in CAUTIONS, case.said, chance, case.right)
        for code in cases
        for case, chance in zip(cases[code], models[code][1], strict=True)
        if case.later
    ]
    clear = _from([(chance, right) for _, said, chance, right in told if said], CLEAR)
    left = [(kind, chance, right) for kind, said, chance, right in told if not (said and chance >= clear)]
    maybe = {
        kind: _from([(chance, right) for of, chance, right in left if of == kind], wanted)
        for kind, wanted in ((True, CAUTION), (False, STRENGTH))
    }
    return {code: _lines(models[code][0], maybe[code in CAUTIONS], clear) for code in recipe.labels}


def _cases(code: str, scores: Sequence[Any]) -> list[Case]:
    found = []
    for (item, _), each, said in zip(_told("train"), scores, _rules(), strict=True):
        best = max((kinds.get(code, NONE), score) for kinds, score in zip(said, each.tolist(), strict=True))
        later, others = item.id in _later(), item.id in _real()
        weight = (GATHERED if item.kind == "hard" else 1.0) * (1.0 if later or others else BESIDE)
        found.append(Case(best[1], best[0], code in item.codes, weight, later, others))
    return found


@cache
def _rules() -> list[list[dict[str, int]]]:
    """What rules say of each sentence, by themselves."""
    return [_said(item) for item, _ in _told("train")]


def _said(item: Item) -> list[dict[str, int]]:
    said = []
    for spoke in _spoke(item):
        kinds: dict[str, int] = {}
        for found in spoke:
            kind = RULE_CLEAR if found.rule.certainty == "clear" else RULE_MAYBE
            kinds[found.rule.code] = max(kind, kinds.get(found.rule.code, NONE))
        said.append(kinds)
    return said


@cache
def _spoke(item: Item) -> tuple[tuple[Found, ...], ...]:
    """For each sentence the rules that speak there."""
    coach = _coach()
    text = read_text(item.text, coach.tongue)
    before = read_before(item.before, coach.tongue) if item.before.strip() else None
    return tuple(tuple(coach.rules.found(Around(one, coach.lists, before, text))) for one in text.sentences)


def _chances(cases: Sequence[Case]) -> tuple[Any, Any]:
    """How the score and the rules make a chance. How much rarer a code is among strangers is learned apart, and most of it forgotten."""
    told = np.array([_numbers(case) for case in cases])
    model = LogisticRegression(C=1.0, solver="lbfgs", max_iter=1000, random_state=SEED)
    model.fit(told, [case.right for case in cases], sample_weight=[case.weight for case in cases])
    told[:, -1] = STRANGERS
    return model, model.predict_proba(told)[:, 1]


def _numbers(case: Case) -> list[float]:
    return [case.score, float(case.said == RULE_MAYBE), float(case.said == RULE_CLEAR), float(case.real)]


def _from(told: Sequence[tuple[float, bool]], wanted: float) -> float:
    """The lowest chance from which on so many are right."""
    found, right = 1.0, 0
    for number, (chance, is_right) in enumerate(sorted(told, key=lambda one: -one[0]), 1):
        right += is_right
        if right >= wanted * number:
            found = chance
    return found


def _lines(model: Any, maybe: float, clear: float) -> list[float]:
    return [
        _score(model, maybe, NONE),
        *(_score(model, line, kind) for kind in (RULE_MAYBE, RULE_CLEAR) for line in (maybe, clear)),
    ]


def _score(model: Any, chance: float, kind: int) -> float:
    """The score at which this chance is reached."""
    slope = float(model.coef_[0][0])
    rest = float(model.intercept_[0] + STRANGERS * model.coef_[0][-1]) + (float(model.coef_[0][kind]) if kind else 0.0)
    wanted = float(np.log(chance / (1 - chance))) - rest
    if slope <= 0:
        return NEVER if wanted > 0 else -NEVER
    return round(min(NEVER, max(-NEVER, wanted / slope)), PLACES)
