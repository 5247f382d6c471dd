"""make exam: how well the coach does on the third of the corpus that nobody looked at, beside VADER and TF-IDF.

    python -m tools.coach.exam             the sealed part; to be run seldom
    python -m tools.coach.exam --on dev    the part for trying things out

Every figure stands beside what a trivial answer would reach, with an interval from drawing whole scenarios anew. Replies and
thoughts have no sealed part: they are always of dev.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator

from sameside.coach import Coach, load_coach
from tools.coach.corpus import REGISTERS, REPLIES, Part, items, rows, shared, thoughts
from tools.coach.exams.cost import cost
from tools.coach.exams.fairness import fairness
from tools.coach.exams.listening import of_messages, of_replies, of_thoughts
from tools.coach.exams.marks import Answer, agreement, answered, by_code, marks, quiet
from tools.coach.exams.peers import on_replies, on_thoughts, peers
from tools.coach.exams.safety import safety
from tools.coach.figures import HEAD, Figure
from tools.coach.replies import every as every_reply

WHERE = "THE SEALED THIRD"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.coach.exam", description=__doc__.split("\n")[0])
    parser.add_argument("--on", choices=("sealed", "dev"), default="sealed", help="which part is asked")
    part: Part = parser.parse_args(arguments).on
    coach = load_coach()
    every = items(part)
    answers = answered(every, coach)
    print(f"The coach on {WHERE if part == 'sealed' else part}: {len(every)} messages")
    for name, found in _sections(part, answers, coach):
        print(f"\n{name}\n{HEAD}")
        for figure in found:
            print(figure.line(), flush=True)
    print("\nCode by code (n of messages)", *by_code(answers), sep="\n")
    return 0


def _sections(part: Part, answers: list[Answer], coach: Coach) -> Iterator[tuple[str, Iterable[Figure]]]:
    every = [one.item for one in answers]
    told = [item for item in every if item.kind != "plain"]
    yield "Marks", marks(answers, coach)
    yield "Quiet", quiet(answers)
    yield "Danger", safety(rows(part, "safety"), every, coach)
    yield "Questions and reflections in messages", of_messages(told, coach)
    yield (
        "Replies and thoughts (dev: they have no sealed part)",
        (
            *(one for name in REPLIES for one in of_replies(rows("dev", name), coach, name)),
            *(one for register in REGISTERS for one in of_thoughts(thoughts("dev", register), coach, register)),
        ),
    )
    yield "Fairness", fairness(told, shared("paraphrases"), coach)
    yield (
        "Beside others, taught with the same training part",
        (
            *peers(items("train"), every, answers),
            *(one for name in REPLIES for one in on_replies(every_reply("train"), rows("dev", name), name)),
            *(
                one
                for register in REGISTERS
                for one in on_thoughts(thoughts("train"), thoughts("dev", register), register)
            ),
        ),
    )
    yield "Cost", cost(told, coach)
    yield "How far the two annotators agreed", agreement(rows(part, "annotations"))


if __name__ == "__main__":
    sys.exit(main())
