"""How well danger is found in lines whose theme was not learned from: python -m tools.coach.score_danger

The scorer is taught anew without each fifth of the themes and scenarios of train, and asked about that fifth; the threshold
is the one chosen on all of these answers together. The phrases themselves were written by somebody who knew the lines of train.
"""

import sys
from collections.abc import Iterator, Sequence

from sameside.coach.codes import SAFETY
from sameside.coach.safety import WHETHER
from tools.coach.danger import (
    COMMENTS,
    IMPLICIT,
    LOOKS,
    ORDINARY,
    OUTRIGHT,
    PLAIN,
    RECIPE,
    TOLD,
    VOICES,
    beside,
    checklist,
    quietest,
    strengths,
    texts,
    with_hints,
)
from tools.coach.learning import Text
from tools.coach.trying import unseen

LIMITS = (1, 5, 10, 20, 50)
SOURCES = (VOICES, "written", "safety")


def main() -> int:
    every = texts("train")
    scores = unseen(every, RECIPE, beside())
    (line,) = quietest(every, RECIPE, scores)
    softer = with_hints(every, RECIPE, scores).perhaps or 0.0
    print(
        f"{len(every)} texts, {COMMENTS} comments and {len(checklist())} lines of checklists; a card from {line} on, a hint from {softer} on"
    )
    strong = strengths(every, RECIPE, scores) >= line
    cards = [TOLD in text.labels and bool(over) for text, over in zip(every, strong, strict=True)]
    hints = [card or bool(one) for card, one in zip(cards, scores[:, 0] >= softer, strict=True)]
    for said in (*report(every, cards, hints), *at_limits(every, scores[:, 0])):
        print(said)
    return 0


def report(every: Sequence[Text], cards: Sequence[bool], hints: Sequence[bool]) -> Iterator[str]:
    yield f"{'':42}lines  card  card or hint"
    for source in SOURCES:
        for code in (*SAFETY, WHETHER):
            for kind in (OUTRIGHT, IMPLICIT, WHETHER):
                yield _share(f"{source} {code} {kind}", every, (cards, hints), {source, code, kind})
        yield _share(f"{source}, looks like danger", every, (cards, hints), {source, LOOKS})
    yield _share("ordinary messages and replies", every, (cards, hints), {ORDINARY})
    yield _share("plain messages", every, (cards, hints), {PLAIN})


def at_limits(every: Sequence[Text], scores: Sequence[float]) -> Iterator[str]:
    """What the scorer would find alone, by how often it may be wrong among ordinary messages."""
    ordinary = sorted(
        (score for text, score in zip(every, scores, strict=True) if {ORDINARY, PLAIN} & text.labels), reverse=True
    )
    lines = [ordinary[int(limit * len(ordinary) / 1000)] for limit in LIMITS]
    found = [[score > line for score in scores] for line in lines]
    yield f"the scorer alone, wrong in 1,000: {', '.join(map(str, LIMITS))}"
    for code in (*SAFETY, WHETHER):
        for kind in (OUTRIGHT, IMPLICIT, WHETHER):
            yield _share(f"{code} {kind}", every, found, {code, kind})


def _share(name: str, every: Sequence[Text], shown: Sequence[Sequence[bool]], labels: set[str]) -> str:
    some = [number for number, text in enumerate(every) if labels <= text.labels]
    shares = (sum(one[number] for number in some) / max(1, len(some)) for one in shown)
    return f"{name:42} {len(some):4}  {'  '.join(f'{share:.3f}' for share in shares)}"


if __name__ == "__main__":
    sys.exit(main())
