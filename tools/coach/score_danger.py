"""How well danger is found in lines whose theme was not learned from: python -m tools.coach.score_danger

The scorer is taught anew without each fifth of the themes and scenarios of train, and asked about that fifth; the threshold
is the one chosen on all of these answers together. The phrases themselves were written by somebody who knew the lines of train.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from sameside.coach.codes import SAFETY
from sameside.coach.safety import WHETHER
from tools.coach.danger import (
    CLEAR,
    COMMENTS,
    IMPLICIT,
    LOOKS,
    ORDINARY,
    OUTRIGHT,
    PLAIN,
    RECIPE,
    TOLD,
    comments,
    quietest,
    texts,
)
from tools.coach.learning import Text
from tools.coach.trying import unseen

SOURCES = ("written", "safety")


def main() -> int:
    every = texts("train")
    scores = unseen(every, RECIPE, comments())
    (line,) = quietest(every, RECIPE, scores)
    print(f"{len(every)} texts and {COMMENTS} comments; a card from {line} on")
    trusted = np.array([RECIPE.trust * (CLEAR in text.labels) for text in every])
    for said in report(every, [bool(one) for one in scores[:, 0] + trusted >= line]):
        print(said)
    return 0


def report(every: Sequence[Text], passed: Sequence[Any]) -> Iterator[str]:
    shown = [TOLD in text.labels and over for text, over in zip(every, passed, strict=True)]
    for source in SOURCES:
        for code in (*SAFETY, WHETHER):
            for kind in (OUTRIGHT, IMPLICIT, WHETHER):
                yield _share(f"{source} {code} {kind}", every, shown, {source, code, kind})
        yield _share(f"{source}, looks like danger", every, shown, {source, LOOKS})
    yield _share("messages of a fight, and replies", every, shown, {ORDINARY})
    yield _share("plain messages", every, shown, {PLAIN})


def _share(name: str, every: Sequence[Text], shown: Sequence[bool], labels: set[str]) -> str:
    some = [card for text, card in zip(every, shown, strict=True) if labels <= text.labels]
    return f"{name:40} {sum(some):4} of {len(some):4}  {sum(some) / max(1, len(some)):.3f}"


if __name__ == "__main__":
    sys.exit(main())
