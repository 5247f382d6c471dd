"""Texts of others that the training reads and never keeps. NOTICE says whose they are.

They lie beside the repository, in ../shared/data/text, or where SAMESIDE_TEXTS points.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tools.coach import ROOT
from tools.coach.learning import Text
from tools.coach.vectors import by_sentence, whole

FOLDER = Path(os.environ.get("SAMESIDE_TEXTS", ROOT.parent / "shared" / "data" / "text"))
# What a comment of somebody to nobody in particular can teach about a message to a partner: a little.
COMMENT, PHRASE = 0.1, 0.2
MOST = 400
MEANS = {"gratitude": frozenset({"APPR"}), "remorse": frozenset({"APOL"}), "neutral": frozenset[str]()}
SCHEMES = {
    "catastrophizing": "FORTUNE",
    "dichotomous-reasoning": "ALL_OR_NOTHING",
    "disqualifying-positive": "FILTER",
    "emotional-reasoning": "FEELING_AS_FACT",
    "fortune-telling": "FORTUNE",
    "labeling": "LABEL",
    "magnification": "MAGNIFY",
    "mental-filtering": "FILTER",
    "mindreading": "MIND_READING",
    "overgeneralizing": "OVERGENERAL",
    "personalizing": "PERSONAL",
    "should-statement": "SHOULD",
}


def lines(name: str) -> list[str]:
    file = FOLDER / name
    if not file.is_file():
        sys.exit(f"{file} is missing. Set SAMESIDE_TEXTS to the folder that holds goemotions and cds_lexicon.")
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def comments() -> list[Text]:
    """GoEmotions: thanks, regret, and comments without an emotion, which are quiet."""
    return list(_comments())


def _comments() -> Iterator[Text]:
    names, taken = lines("goemotions/labels.txt"), Counter[str]()
    for text, numbers, _ in (line.split("\t") for line in lines("goemotions/train.tsv")):
        name = names[int(numbers)] if numbers.isdigit() else ""
        sentences = by_sentence(text)
        if name in MEANS and sentences and taken[name] < MOST:
            taken[name] += 1
            yield Text(sentences, MEANS[name], "", weight=COMMENT)


def said_anywhere(most: int) -> list[str]:
    """GoEmotions: comments of every kind, evenly taken, for what is no danger."""
    texts = [line.split("\t")[0] for line in lines("goemotions/train.tsv")]
    return texts[:: len(texts) // most][:most]


def phrases() -> list[Text]:
    """The lexicon of thinking traps: each phrase is a very short text."""
    return [
        Text((whole(phrase),), frozenset({trap}), "", frozenset({0}), PHRASE)
        for name, trap in SCHEMES.items()
        for phrase in lines(f"cds_lexicon/{name}.txt")
    ]
