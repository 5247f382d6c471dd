"""All files of a language, one after the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sameside.coach.coach import Coach
from sameside.coach.codes import DRAFT_CODES, LEVELS, LIGHTS, PARTS, SAFETY, TRAPS
from sameside.coach.patterns import Pen
from sameside.coach.rules import Book
from sameside.coach.scorers import Scorer, Sides, read_scorer, read_sides
from sameside.coach.text.spelling import plain_words
from sameside.coach.written.fault import Fault, Source
from sameside.coach.written.fields import Faults, Fields
from sameside.coach.written.lists import knowing, read_kinds, read_lists, read_tongue
from sameside.coach.written.rules import read_patterns, read_rules
from sameside.coach.written.shapes import read_shapes
from sameside.coach.written.words import (
    QUIET,
    read_calm,
    read_light_sayings,
    read_sayings,
    read_texts,
    read_trap_lines,
    read_trap_names,
)

LISTS = ("lists.toml", "feelings.toml", "pseudo.toml", "needs.toml", "danger.toml")
SIDES, WEIGHTS = "sides.json", "weights/"
REFLECTION = "reflection"
QUESTIONS = ("question:open", "question:closed", "question:told")
NAMED = "feeling:named"
LIGHT_CODES = (*(f"{light}:{level}" for light in LIGHTS for level in LEVELS[1:]), NAMED, REFLECTION, *QUESTIONS)


class Learned:
    """The scorers, and the sides of words."""

    def __init__(self) -> None:
        self.scorers: dict[str, Scorer] = {}
        self.sides = Sides()
        self.faults: Faults = []
        self._names: dict[str, str] = {}

    def takes(self, source: Source) -> bool:
        """Whether it is one of its files, which it then has read."""
        if source.file != SIDES and not source.file.startswith(WEIGHTS):
            return False
        try:
            self._read(source)
        except ValueError as problem:
            self.faults.append(Fault(source.file, 1, str(problem)))
        return True

    def _read(self, source: Source) -> None:
        if source.file == SIDES:
            self.sides = read_sides(source.table)
        else:
            name = source.file.removeprefix(WEIGHTS).removesuffix(".json")
            self.scorers[name] = read_scorer(source.table, self._names)


def read_coach(sources: Iterable[Source], language: str) -> tuple[Coach, tuple[Fault, ...]]:
    """The coach, and what stands in the way of using it."""
    faults: Faults = []
    learned = Learned()
    # What was learned is large: of a file of it nothing stays but what is made of it.
    by_name = {source.file: source for source in sources if not learned.takes(source)}
    tongue, small = read_tongue(_named(by_name, "language.toml"), faults)
    lists = read_lists([by_name[name] for name in LISTS if name in by_name], tongue, faults)
    lists.update(small)
    tongue = replace(knowing(tongue, lists), shapes=read_shapes(_named(by_name, "shapes.toml"), faults))
    pen, ids = Pen(lists, lambda word: plain_words(word, tongue)), set[str]()
    words, traps, lights, safety = (
        Fields(one.table, one, faults)
        for one in (_named(by_name, f"{name}.toml") for name in ("words", "traps", "lights", "safety"))
    )
    coach = Coach(
        language=language,
        tongue=tongue,
        lists=lists,
        kinds=read_kinds(_named(by_name, "kinds.toml"), faults),
        rules=_rules(by_name.values(), pen, ids, faults),
        lights=read_rules(lights, LIGHT_CODES, pen, ids),
        traps=read_rules(traps, TRAPS, pen, ids),
        safety=read_rules(safety, SAFETY, pen, ids),
        figures=read_patterns(safety, "figures", pen),
        elsewhere=read_patterns(safety, "elsewhere", pen),
        sayings=read_sayings(words, DRAFT_CODES),
        part_questions=read_texts(words, "parts", tuple(PARTS)),
        quiet=read_texts(words, "quiet", QUIET),
        light_sayings=read_light_sayings(lights),
        trap_names=read_trap_names(traps),
        trap_lines=read_trap_lines(traps),
        scorers=learned.scorers,
        sides=learned.sides,
        calm=read_calm(_named(by_name, "quiet.toml"), faults),
    )
    for fields in (words, traps, lights, safety):
        fields.done()
    faults += [*learned.faults, *_other_sides(coach)]
    return coach, tuple(faults)


def _named(by_name: Mapping[str, Source], file: str) -> Source:
    return by_name.get(file, Source(file, ""))


def _rules(sources: Iterable[Source], pen: Pen, ids: set[str], faults: Faults) -> Book:
    books = []
    for source in sources:
        if source.file.startswith("rules/"):
            fields = Fields(source.table, source, faults)
            books.append(read_rules(fields, DRAFT_CODES, pen, ids))
            fields.done()
    return Book(tuple(rule for book in books for rule in book.rules))


def _other_sides(coach: Coach) -> Iterator[Fault]:
    for name, scorer in coach.scorers.items():
        if any(len(own) != coach.sides.number for own in scorer.sides):
            yield Fault(f"{WEIGHTS}{name}.json", 1, f"The weights are for other sides than those in {SIDES}.")
