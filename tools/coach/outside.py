"""Texts of others that the training reads and never keeps. NOTICE says whose they are."""

from collections import Counter
from collections.abc import Iterator

from tools.coach.learning import Text
from tools.coach.others import lines
from tools.coach.vectors import by_sentence, whole

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
