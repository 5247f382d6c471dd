"""What each scorer is taught, and how."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from sameside.coach import TRAPS, try_coach
from sameside.coach.listening import CLOSED, OPEN
from sameside.coach.safety import SCORER as DANGER
from sameside.coach.text import read_text
from sameside.coach.traps import by_rule
from tools.coach import CONTENT, danger, drafts
from tools.coach.corpus import Part, thoughts
from tools.coach.learning import Recipe, Text
from tools.coach.outside import comments, phrases
from tools.coach.replies import LIGHT_LABELS, fairest_levels, fairest_of_each, replies, trusting
from tools.coach.trying import fairest, has, unseen, unseen_by_sentence
from tools.coach.vectors import by_sentence, english

WORDS_AND_LETTERS = {"word": (1, 2), "char": (3, 4)}
WITH_SHAPE = {**WORDS_AND_LETTERS, "shape": ()}
QUESTIONS = (OPEN, CLOSED)
# So much of a sentence must lie in the marked stretch.
OVERLAP = 0.3
# What a rule of traps adds to whether a thought is distorted. The rules were written with some of the thoughts in sight, which would
# make them look better than they are: this was chosen on letters and short thoughts that came later.
RULE = 1.0
# How much of its usual length is added to each channel; chosen by leaving out ways of talking.
STEADY, STEADIER = 0.5, 1.0
# So many of the texts that are not distorted may be offered a trap.
OFFERED = 0.1


@dataclass(frozen=True)
class Lesson:
    texts: Callable[[Part], list[Text]]
    recipe: Recipe
    lines: Callable[[Sequence[Text], Recipe, Any], list[float | None]]
    extra: Callable[[], list[Text]] = list
    shifted: Callable[[Sequence[Text], Recipe, Any], Recipe] = lambda texts, recipe, scores: recipe
    tried: Callable[[Sequence[Text], Recipe, Sequence[Text]], Any] = unseen


def traps(part: Part) -> list[Text]:
    return [
        Text(
            by_sentence(row["text"]),
            frozenset([*(f"T_{trap}" for trap in row["traps"]), *["distorted"][: len(row["traps"])]]),
            row["group"],
            _marked(row["text"], row["span"]),
        )
        for row in thoughts(part)
    ]


def _marked(text: str, stretch: str | None) -> frozenset[int]:
    if not stretch or stretch not in text:
        return frozenset()
    start = text.index(stretch)
    end = start + len(stretch)
    return frozenset(
        number
        for number, one in enumerate(read_text(text, english()).sentences)
        if min(end, one.end) - max(start, one.start) > OVERLAP * (one.end - one.start)
    )


def _phrases_of_traps() -> list[Text]:
    return [replace(one, labels=frozenset(f"T_{trap}" for trap in one.labels)) for one in phrases()]


def _none(texts: Sequence[Text], recipe: Recipe, scores: Any) -> list[float | None]:
    """Traps and distortion are weighed elsewhere: traps.toml says from where on."""
    return [0.0 for _ in recipe.labels]


def _distorted_at_half(texts: Sequence[Text], recipe: Recipe, scores: Any) -> Recipe:
    heard = scores[:, 0] + recipe.trust * _traps_by_rule()
    return replace(recipe, shift={"distorted": -fairest(has(texts, "distorted"), heard)})


def _traps_by_rule() -> Any:
    """For each thought 1 where some rule of traps speaks, as they stand today."""
    coach = try_coach(CONTENT, "en")[0]
    return np.array([float(bool(by_rule(read_text(row["text"], coach.tongue), coach))) for row in thoughts("train")])


def _offered_where_distorted(texts: Sequence[Text], recipe: Recipe, scores: Any) -> Recipe:
    """So that the best trap of a text that is not distorted seldom looks like one: its score is shown beside the name."""
    lines = try_coach(CONTENT, "en")[0].trap_lines
    begins = float(np.quantile(scores.max(axis=1)[~has(texts, "distorted")], 1 - OFFERED))
    shift = float(np.log(lines.offer / (1 - lines.offer))) - lines.base - begins
    return replace(recipe, shift=dict.fromkeys(recipe.labels, shift))


def lessons() -> dict[str, Lesson]:
    return {
        "lights": Lesson(
            replies,
            Recipe(LIGHT_LABELS, WITH_SHAPE, keep=4000, strict=1.0, alone=True, steady=STEADY, sided=True),
            fairest_levels,
            shifted=trusting,
        ),
        "reflection": Lesson(
            replies,
            Recipe(("reflection",), WITH_SHAPE, keep=2000, strict=1.0, faint=0.2, alone=True),
            fairest_of_each,
            shifted=trusting,
        ),
        "question": Lesson(
            replies, Recipe(QUESTIONS, WITH_SHAPE, keep=2000, faint=0.2, alone=True), fairest_of_each, shifted=trusting
        ),
        "traps": Lesson(
            traps,
            Recipe(TRAPS, WORDS_AND_LETTERS, keep=6000, balanced=False, steady=STEADIER),
            _none,
            _phrases_of_traps,
            _offered_where_distorted,
        ),
        "distorted": Lesson(
            traps,
            Recipe(
                ("distorted",),
                WITH_SHAPE,
                keep=5000,
                strict=2.0,
                alone=True,
                evened=True,
                trust=RULE,
                steady=STEADY,
                sided=True,
            ),
            _none,
            shifted=_distorted_at_half,
        ),
        DANGER: Lesson(danger.texts, danger.RECIPE, danger.quietest, danger.beside, danger.with_hints),
        "draft": Lesson(drafts.texts, drafts.RECIPE, drafts.alone, comments, drafts.weighed, unseen_by_sentence),
    }


def taught(lesson: Lesson) -> tuple[list[Text], Recipe, list[float]]:
    """The texts to learn from, the recipe with its shift, and the thresholds; labels without a threshold are gone."""
    texts = lesson.texts("train")
    scores = lesson.tried(texts, lesson.recipe, lesson.extra())
    recipe = lesson.shifted(texts, lesson.recipe, scores)
    found = zip(recipe.labels, lesson.lines(texts, recipe, scores), strict=True)
    kept = {label: line for label, line in found if line is not None}
    return [*texts, *lesson.extra()], replace(recipe, labels=tuple(kept)), list(kept.values())
