"""One exercise as a set of texts: exercise.toml and a words file for each language."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sameside.catalogue.checks.order import about_the_order
from sameside.catalogue.checks.playing import about_the_play
from sameside.catalogue.checks.prose import about_the_grade, about_the_prose
from sameside.catalogue.checks.steps import about_each_step, about_the_exercise
from sameside.catalogue.checks.terms import about_the_words
from sameside.catalogue.entry import Entry
from sameside.catalogue.problem import BadContent, Problem
from sameside.catalogue.quotes import rounded
from sameside.catalogue.shape import FILE, Shape, read_shape
from sameside.catalogue.words import WordsFile, read_words


@dataclass(frozen=True)
class Edition:
    """What came of reading the texts: an entry when it can be used, and the problems that stand in its way."""

    entry: Entry | None
    problems: tuple[Problem, ...]
    shape: Shape | None = None


def read_texts(texts: Mapping[str, str], slug: str) -> Edition:
    """`texts` is by file name; line ends are \\n."""
    if FILE not in texts:
        return Edition(None, (Problem(FILE, 1, f"There is no {FILE}. Every exercise folder needs one."),))
    shape, problems = read_shape(texts[FILE])
    if shape is None:
        return Edition(None, problems)
    files = {language: _words_file(texts, language) for language in shape.languages if f"{language}.md" in texts}
    problems = tuple(_unusable(shape, texts, files, slug))
    if problems:
        return Edition(None, problems, shape)
    return Edition(_entry(shape, texts), (), shape)


def read_edition(source: str) -> Entry:
    """The entry a source was pinned from; raises BadContent when it is not one.

    It is not checked again: what a sitting began with stays readable when the checks grow stricter.
    """
    try:
        texts = json.loads(source)
    except (ValueError, RecursionError):
        raise BadContent((Problem(FILE, 1, "This is not a pinned exercise."),)) from None
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise BadContent((Problem(FILE, 1, "This is not a pinned exercise."),))
    shape, problems = read_shape(texts.get(FILE, ""))
    if shape is None:
        raise BadContent(problems)
    return _entry(shape, texts)


def style_problems(texts: Mapping[str, str], edition: Edition) -> Iterator[Problem]:
    """What does not stand in the way of using it, and is not good enough to ship."""
    for name, text in texts.items():
        if name.endswith(".md"):
            yield from about_the_prose(text, name)
    if edition.entry is not None and edition.shape is not None:
        for language, words in edition.entry.words.items():
            if _is_english(language):
                yield from about_the_grade(words, f"{language}.md")
        yield from about_the_play(edition.shape)


def _words_file(texts: Mapping[str, str], language: str) -> WordsFile:
    name = f"{language}.md"
    text = texts.get(name, "")
    return read_words(rounded(text) if _is_english(language) else text, name)


def _is_english(language: str) -> bool:
    return language.split("-")[0] == "en"


def _unusable(shape: Shape, texts: Mapping[str, str], files: Mapping[str, WordsFile], slug: str) -> Iterator[Problem]:
    alone = [*about_the_exercise(shape, slug), *about_each_step(shape)]
    yield from alone
    yield from about_the_order(shape) if not alone else ()
    for language in shape.languages:
        if language not in files:
            yield shape.problem(f"There is no {language}.md. Write it, or take “{language}” out.", "languages")
    for name in texts:
        if name != FILE and name.removesuffix(".md") not in shape.languages:
            yield Problem(name, 1, f"“{name.removesuffix('.md')}” is not among the languages in {FILE}. Add it there.")
    for language, file in files.items():
        yield from file.problems
        yield from about_the_words(shape, f"{language}.md", file)


def _entry(shape: Shape, texts: Mapping[str, str]) -> Entry:
    words = {language: _words_file(texts, language).words for language in shape.languages}
    source = json.dumps(dict(texts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(source.encode()).hexdigest()
    return Entry(shape.exercise, shape.evidence, words, source, digest)
