"""Does it read the way the house speaks? Plain, calm, and in nobody's trademark."""

import re
from collections.abc import Iterator

from sameside.catalogue.grade import grade
from sameside.catalogue.problem import Problem
from sameside.catalogue.words import Words

HIGHEST_GRADE = 8
NAMES = re.compile(
    r"\b(gottman|imago|sue johnson|hold me tight|love maps?|four horsemen|sound relationship house|love languages?"
    r"|nonviolent communication|emotionally focused therapy|ourrelationship|(?-i:e?PREP|EFT|NVC|IBCT))\b",
    re.I,
)
NEVER = (
    (re.compile(r"!(?!\[)"), "Say it without an exclamation mark."),
    (re.compile(r"!\["), "Pictures cannot be shown here. Say it in words."),
    (
        re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\ufe0f\u200d]"),
        "Say it without an emoji or a picture sign.",
    ),
    (re.compile(r"</?[A-Za-z][^>\n]*>"), "HTML is shown as it is typed. Use Markdown."),
    (re.compile(r"\b(?:great|good|nice) job\b|\bwell done\b", re.I), "Leave out the praise. Say why it helps instead."),
)
SHORT = ("option", "card", "pile", "point")
MARKUP = re.compile(r"\]\([^)\s]*\)|https?://\S+|[*_`#>\[\]]")


def about_the_prose(text: str, file: str) -> Iterator[Problem]:
    """What holds in every language, line by line."""
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, sentence in NEVER:
            if pattern.search(line):
                yield Problem(file, number, sentence)
        for name in NAMES.findall(line):
            yield Problem(file, number, f"“{name}” is somebody's name or brand. Say it in our own words.")


def about_the_grade(words: Words, file: str) -> Iterator[Problem]:
    """For English: the whole file must be easy to read."""
    found = grade(readable(words))
    if found > HIGHEST_GRADE:
        yield Problem(
            file,
            1,
            f"This reads at school grade {found:.1f}; {HIGHEST_GRADE} is the most. Use shorter sentences and plainer words.",
        )


def readable(words: Words) -> str:
    """The running text: no headings, and no options or cards, which are often one word."""
    texts = [words.summary, words.why, words.before]
    for step in words.steps.values():
        texts += [step.body, *(text for name, text in step.terms.items() if name.split(".")[0] not in SHORT)]
    return MARKUP.sub(" ", "\n".join(texts))
