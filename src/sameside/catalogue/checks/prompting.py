"""Is a prompt one to leave a person alone with? Short, easy, in our words, and like no other."""

import re
from collections.abc import Iterator, Sequence

from sameside.catalogue.checks.prose import HIGHEST_GRADE, about_the_prose
from sameside.catalogue.grade import WORD, grade
from sameside.catalogue.problem import Problem
from sameside.catalogue.prompts import FIRST, Prompt, PromptsFile

LONGEST = 240
ALIKE = 0.6
SENTENCE_END = re.compile(r"[.?…:]+[”’]?(?=\s|$)")
NEVER = (
    (re.compile(r"\b(?:toxic|narcissis\w+|dysfunctional|codependen\w+|gaslight\w*)\b", re.I), "It gives a verdict on people."),
    (re.compile(r"\b(?:trauma\w*|abus\w+|assault\w*|rape\w*|violen\w+|suicid\w+)\b", re.I), "It may open what a page cannot hold."),
    (re.compile(r"\b(?:users?|clients?|patients?|sessions?|submit\w*|click\w*)\b", re.I), "It is not a word we use with people."),
    (re.compile(r"\b(?:husband|wife|boyfriend|girlfriend|spouse)s?\b", re.I), "It leaves some people out."),
    (re.compile(r"\b(?:streaks?|winners?|losers?|scores?)\b", re.I), "We keep no score of people."),
)  # fmt: skip


def about_the_prompts(files: Sequence[tuple[str, PromptsFile]]) -> Iterator[Problem]:
    """`files` are all there are, in order, each with its path: what is taken is told at the later one."""
    first: dict[str, str] = {}
    seen: list[tuple[str, frozenset[str]]] = []
    for path, file in files:
        for prompt in file.prompts:
            for language, words in prompt.words.items():
                yield from _about_one(words, language, path, file.lines[(language, prompt.id)])
            line = file.lines[(FIRST, prompt.id)]
            if prompt.id in first:
                yield Problem(path, line, f"“{prompt.id}” is taken in {first[prompt.id]}. Give this one another id.")
            first.setdefault(prompt.id, path)
            yield from _too_close(prompt, seen, path, line)


def _about_one(words: str, language: str, path: str, line: int) -> Iterator[Problem]:
    yield from (Problem(path, line, problem.sentence) for problem in about_the_prose(words, path))
    if len(words) > LONGEST:
        yield Problem(path, line, f"This has {len(words)} characters; {LONGEST} are the most. Ask one thing.")
    if language != FIRST:
        return
    for pattern, why in NEVER:
        for found in pattern.findall(words):
            yield Problem(path, line, f"Say it without “{found}”. {why}")
    if (found := grade(words)) > HIGHEST_GRADE:
        yield Problem(path, line, f"This reads at school grade {found:.1f}; {HIGHEST_GRADE} is the most.")
    if not SENTENCE_END.search(words[-2:]):
        yield Problem(path, line, "End it with a full stop, a question mark, or … where the reader goes on.")


def _too_close(prompt: Prompt, seen: list[tuple[str, frozenset[str]]], path: str, line: int) -> Iterator[Problem]:
    mine = frozenset(word.lower() for word in WORD.findall(prompt.words[FIRST]))
    for other, theirs in seen:
        if len(mine & theirs) > ALIKE * len(mine | theirs):
            yield Problem(path, line, f"This is nearly the same as “{other}”. Keep one, or ask something else.")
    seen.append((prompt.id, mine))
