"""The words of an exercise in one language: a Markdown file with one section a step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sameside.catalogue.problem import Problem

TITLE = "\n"
AT_A_POINT = ("prompt", "placeholder", "hint")
TERM = re.compile(r"- ([a-z][a-z_]*(?:\.[a-z0-9][a-z0-9-]*)?):(?:\s+(.*))?$")


@dataclass(frozen=True)
class StepWords:
    """`body` is Markdown; `terms` are the short texts a kind asks for, such as "prompt" or "option.yes"."""

    heading: str = ""
    body: str = ""
    terms: dict[str, str] = field(default_factory=dict)

    def term(self, name: str, default: str = "") -> str:
        return self.terms.get(name, default)

    def at(self, point: str) -> "StepWords":
        """These words for people who have met at that point: its own come first, where there are some."""
        own = {name: self.terms[f"{name}.{point}"] for name in AT_A_POINT if f"{name}.{point}" in self.terms}
        return replace(self, terms={**self.terms, **own}) if own else self

    def cues(self) -> tuple[str, ...]:
        """The lines of a quiet script, in order."""
        numbered = [name for name in self.terms if name.startswith("cue.") and name[4:].isdecimal()]
        return tuple(self.terms[name] for name in sorted(numbered, key=lambda name: int(name[4:])))


@dataclass(frozen=True)
class Words:
    """`why` and `before` are Markdown."""

    title: str
    summary: str
    why: str = ""
    before: str = ""
    steps: dict[str, StepWords] = field(default_factory=dict)

    def step(self, step_id: str) -> StepWords:
        return self.steps.get(step_id, StepWords())


@dataclass(frozen=True)
class WordsFile:
    """Words, and the lines they stand on: by section, and by (section, term)."""

    words: Words
    lines: dict[str | tuple[str, str], int]
    problems: tuple[Problem, ...]

    def line(self, section: str, term: str = "") -> int:
        return self.lines.get((section, term)) or self.lines.get(section) or 1


@dataclass
class _Section:
    name: str
    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)

    def text(self) -> str:
        return "\n".join(text for _, text in self.lines).strip()


def read_words(text: str, file: str) -> WordsFile:
    """Everything in the file, with problems for what stands where it is not expected."""
    reader = _Reader(file)
    for section in _sections(text):
        reader.take(section)
    return reader.result()


def _sections(text: str) -> Iterator[_Section]:
    """What stands before the title has no name, the title a name that no ## heading can have."""
    section = _Section("", 1)
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("# "):
            yield section
            section = _Section(TITLE, number, [(number, line[2:])])
        elif line.startswith("## "):
            yield section
            section = _Section(line[3:].strip(), number)
        else:
            section.lines.append((number, line.rstrip()))
    yield section


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.title = self.summary = ""
        self.parts = {"Why": "", "Before": ""}
        self.steps: dict[str, StepWords] = {}
        self.lines: dict[str | tuple[str, str], int] = {}
        self.problems: list[Problem] = []

    def result(self) -> WordsFile:
        if not self.title:
            self._say(1, "Begin the file with the title: # Title.")
        elif not self.summary:
            self._say(self.lines[TITLE], "Write one sentence under the title that says what people do here.")
        if not self.parts["Why"]:
            self._say(self.lines.get("Why", 1), "Add a section ## Why: why this helps, and how well that is known.")
        words = Words(self.title, self.summary, self.parts["Why"], self.parts["Before"], self.steps)
        return WordsFile(words, self.lines, tuple(self.problems))

    def take(self, section: _Section) -> None:
        if section.name in self.lines:
            self._say(section.line, f"{self._named(section)} stands here twice. Keep one of them.")
        elif section.name == "":
            if section.text():
                self._say(section.line, "This text belongs to no section. Put it under the title or a ## heading.")
        else:
            self.lines[section.name] = section.line
            self._keep(section)

    def _named(self, section: _Section) -> str:
        return "The title" if section.name == TITLE else f"The section ## {section.name}"

    def _keep(self, section: _Section) -> None:
        if section.name == TITLE:
            self._take_title(section)
        elif section.name in self.parts:
            self.parts[section.name] = section.text()
        else:
            self.steps[section.name] = self._step(section)

    def _take_title(self, section: _Section) -> None:
        (_, title), *rest = section.lines
        self.title = title.strip()
        paragraphs = "\n".join(text for _, text in rest).strip().split("\n\n")
        self.summary = " ".join(paragraphs[0].split())
        if len(paragraphs) > 1:
            self._say(section.line, "Only one paragraph stands under the title. Move the rest to ## Why or ## Before.")

    def _step(self, section: _Section) -> StepWords:
        heading, terms, body, last = "", dict[str, str](), list[str](), ""
        for number, line in section.lines:
            if found := TERM.match(line):
                last = found[1]
                if last in terms:
                    self._say(number, f"The words {last} stand twice in ## {section.name}. Keep one of them.")
                terms[last] = (found[2] or "").strip()
                self.lines.setdefault((section.name, last), number)
            elif last and line.startswith("  ") and line.strip():
                terms[last] = f"{terms[last]} {line.strip()}".strip()
            elif line.startswith("### ") and not heading:
                heading, last = line[4:].strip(), ""
            else:
                if line.startswith("### "):
                    self._say(number, "A step has one heading. Make this a line of text, or a step of its own.")
                body.append(line)
                last = ""
        return StepWords(heading, "\n".join(body).strip(), terms)

    def _say(self, line: int, sentence: str) -> None:
        self.problems.append(Problem(self.file, line, sentence))
