"""How well the marks do on what real people wrote: python -m tools.coach.score_real [--on train] [--all]

Comments, posts, tweets and turns of talks that a mere reader annotated; NOTICE says whose they are. Without --all those are
left out of which the annotator was not sure. Ordinary is what carries no code.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence

from sameside.coach import load_coach
from tools.coach.exams.marks import Answer, answered, by_code, marks
from tools.coach.figures import HEAD, Figure, figure, share
from tools.coach.real import real


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.coach.score_real", description=__doc__.split("\n")[0])
    parser.add_argument("--on", choices=("dev", "train"), default="dev", help="which part is asked")
    parser.add_argument("--all", action="store_true", help="also those of which the annotator was not sure")
    given = parser.parse_args(arguments)
    coach = load_coach()
    answers = answered(real(given.on, certain=not given.all), coach)
    print(f"{len(answers)} texts of real people\n{HEAD}")
    for found in (*marks(answers, coach), *ordinary(answers), *by_file(answers)):
        print(found.line(), flush=True)
    print("\nCode by code", *by_code(answers), sep="\n")
    return 0


def ordinary(answers: Sequence[Answer]) -> Iterator[Figure]:
    yield _cautioned("ordinary texts with a caution", [one for one in answers if not one.item.codes])


def by_file(answers: Sequence[Answer]) -> Iterator[Figure]:
    """Ordinary texts of each collection."""
    every = [one for one in answers if not one.item.codes]
    for name in sorted({_folder(one) for one in every}):
        yield _cautioned(f"the same of {name}", [one for one in every if _folder(one) == name])


def _folder(answer: Answer) -> str:
    return answer.item.id.partition("/")[0]


def _cautioned(name: str, some: Sequence[Answer]) -> Figure:
    return figure(
        name, some, lambda drawn: share([bool(one.cautions) for one in drawn]),
        group=lambda one: one.item.group, trivial="0 (silence)", wanted="few",
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
