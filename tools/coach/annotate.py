"""Annotate messages by hand, in the terminal, and see how far it agrees with the labels of the corpus.

    python -m tools.coach.annotate                    fifty messages of dev, in an order of chance that stays the same
    python -m tools.coach.annotate --file mine.jsonl  where the answers are kept; started again, it goes on from there
    python -m tools.coach.annotate --agreement        only the agreement so far

Read tests/corpus/GUIDE.md first. What the corpus says is not shown before the end.
"""

import argparse
import json
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from sameside.coach import CAUTIONS, DRAFT_CODES, SAFETY, STRENGTHS
from tools.coach import ROOT
from tools.coach.corpus import Item, Row, items
from tools.coach.figures import kappa

SEED = 20261123
CODES = (*CAUTIONS, *STRENGTHS, *SAFETY)
QUESTIONS = {"o": "open", "c": "closed", "": None}
Ask = Callable[[str], str]
Say = Callable[[str], None]


class Enough(Exception):
    """The annotator wants to stop."""


def main(arguments: list[str] | None = None, ask: Ask = input, say: Say = print) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.coach.annotate", description=__doc__.split("\n")[0])
    parser.add_argument("--on", choices=("dev", "train"), default="dev", help="which part of the corpus")
    parser.add_argument("--number", type=int, default=50, help="how many messages")
    parser.add_argument("--file", type=Path, default=ROOT / "var" / "annotations.jsonl", help="where answers are kept")
    parser.add_argument("--agreement", action="store_true", help="ask nothing, print the agreement")
    given = parser.parse_args(arguments)
    chosen = _chosen(given.on, given.number)
    if not given.agreement:
        try:
            annotate(chosen, given.file, ask, say)
        except (Enough, EOFError, KeyboardInterrupt):
            say(f"\nKept in {given.file}.")
    for line in agreement(chosen, answers(given.file)):
        say(line)
    return 0


def _chosen(part: str, number: int) -> list[Item]:
    every = [item for item in items("train" if part == "train" else "dev") if item.kind != "plain"]
    random.Random(SEED).shuffle(every)
    return every[:number]


def answers(file: Path) -> dict[str, Row]:
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return {row["id"]: row for row in map(json.loads, lines)}


def annotate(chosen: Sequence[Item], file: Path, ask: Ask, say: Say) -> None:
    say("Codes: " + " ".join(CODES))
    say("Put those that fit, with spaces between; nothing for none; “stop” to go on another day.")
    done = answers(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    for number, item in enumerate(chosen, 1):
        if item.id not in done:
            row = _annotated(item, f"{number} of {len(chosen)}", ask, say)
            with file.open("a", encoding="utf-8") as kept:
                kept.write(json.dumps(row) + "\n")


def _annotated(item: Item, where: str, ask: Ask, say: Say) -> Row:
    say(f"\n[{where}]")
    if item.before:
        say(f"  before: {item.before}")
    say(f"  {item.text}")
    codes = _codes(ask, say)
    question = _one_of("question to the other: (o)pen, (c)losed, or nothing: ", QUESTIONS, ask, say)
    reflection = item.before and _one_of(
        "says back what was said before: (y)es, (n)o: ", {"y": True, "n": False}, ask, say
    )
    return {"id": item.id, "codes": codes, "question": question, "reflection": bool(reflection)}


def _codes(ask: Ask, say: Say) -> list[str]:
    while True:
        said = _heard(ask("codes: ")).upper().replace(",", " ").split()
        unknown = [code for code in said if code not in CODES]
        if not unknown:
            return sorted(set(said), key=CODES.index)
        say(f"There is no {', '.join(unknown)}.")


def _one_of(words: str, choices: dict[str, object], ask: Ask, say: Say) -> object:
    while True:
        said = _heard(ask(words)).lower()
        if said in choices:
            return choices[said]
        say("One of the letters in brackets, please.")


def _heard(said: str) -> str:
    if said.strip().lower() == "stop":
        raise Enough
    return said.strip()


def agreement(chosen: Sequence[Item], done: dict[str, Row]) -> list[str]:
    both = [(item, done[item.id]) for item in chosen if item.id in done]
    if not both:
        return ["Nothing is annotated yet."]
    pairs = {code: [(code in item.codes, code in row["codes"]) for item, row in both] for code in DRAFT_CODES}
    together = [pair for of_code in pairs.values() for pair in of_code]
    questions = [(item.question, row["question"]) for item, row in both]
    return [
        f"{len(both)} messages. Cohen's kappa with the labels of the corpus (1 is full agreement, 0 is chance):",
        f"  all codes   {kappa(together):.2f}",
        f"  question    {kappa(questions):.2f}",
        f"  reflection  {kappa([(item.reflection, row['reflection']) for item, row in both]):.2f}",
        *(_of_code(code, of_code) for code, of_code in pairs.items() if any(one or other for one, other in of_code)),
    ]


def _of_code(code: str, pairs: Sequence[tuple[bool, bool]]) -> str:
    both, ours, theirs = (sum(map(test, pairs)) for test in (all, lambda pair: pair[0], lambda pair: pair[1]))
    return f"  {code:10}  {kappa(pairs):.2f}   both {both}, corpus {ours}, you {theirs}"


if __name__ == "__main__":
    sys.exit(main())
