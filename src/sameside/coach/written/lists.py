"""The words of a language: how they are spelled, and the lists that patterns and guards use."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sameside.coach.kinds import Kinds
from sameside.coach.patterns import BadPattern, Lists, WordList
from sameside.coach.patterns.parse import entry_of
from sameside.coach.text import Tongue
from sameside.coach.text.spelling import plain_words
from sameside.coach.written.fault import Source
from sameside.coach.written.fields import Faults, Fields

SMALL = ("small", "speech", "abbreviations", "elisions", "whole")


def read_tongue(source: Source, faults: Faults) -> tuple[Tongue, Lists]:
    """language.toml"""
    fields = Fields(source.table, source, faults)
    sets = {name: frozenset(" ".join(fields.texts(name)).split()) for name in SMALL}
    spellings, endings, foreign = (fields.fields(name) for name in ("spellings", "endings", "foreign"))
    fields.done()
    tongue = Tongue(
        spellings={key: tuple(spellings.text(key).split()) for key in spellings.table},
        endings={key: tuple(endings.text(key).split()) for key in endings.table},
        foreign={key: frozenset(foreign.text(key).split()) for key in foreign.table},
        small=sets["small"],
        speech=sets["speech"],
        abbreviations=sets["abbreviations"],
        elisions=sets["elisions"],
        whole=sets["whole"],
    )
    return tongue, Lists((name, WordList.of((word,) for word in sets[name])) for name in ("small", "speech"))


def read_lists(sources: Sequence[Source], tongue: Tongue, faults: Faults) -> Lists:
    """lists.toml, and the families of feelings.toml, pseudo.toml and needs.toml: each family alone, and all as one."""
    found = Lists()
    for source in sources:
        fields = Fields(source.table, source, faults)
        for names, written in _named(fields):
            words = _read(written, tongue, fields)
            found.update({name: WordList.joined((found[name], words)) for name in names})
        fields.done()
    return found


def _named(fields: Fields) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    lists, families = fields.fields("lists"), fields.fields("families")
    together = fields.text("list")
    if families.table and not together:
        fields.mend("“list” is missing. Write the name of the list that all these families make.")
    for name in lists.table:
        yield (name,), lists.texts(name)
    for name in families.table:
        yield (together, f"{together}-{name}"), families.texts(name)


def _read(written: Sequence[str], tongue: Tongue, fields: Fields) -> WordList:
    entries = []
    for one in (one.strip() for part in written for line in part.splitlines() for one in line.split(",")):
        try:
            entries += [entry_of(one, lambda word: plain_words(word, tongue))] if one else []
        except BadPattern as problem:
            fields.mend(str(problem))
    return WordList.of(entries)


def read_kinds(source: Source, faults: Faults) -> Kinds:
    """kinds.toml"""
    fields = Fields(source.table, source, faults)
    kept, kinds = frozenset(_words(fields.text("kept"))), fields.fields("kinds")
    fields.done()
    of: dict[str, tuple[str, ...]] = {}
    for kind in kinds.table:
        for word in _words(kinds.text(kind)):
            of[word] = (*of.get(word, ()), kind)
    return Kinds(of, kept)


def _words(written: str) -> Iterator[str]:
    return (word for word in (part.strip() for part in written.split(",")) if word)


def knowing(tongue: Tongue, lists: Lists) -> Tongue:
    """The tongue that has heard of every word in the lists."""
    entries = (entry for one in lists.values() for entry in one.entries())
    return replace(tongue, known=frozenset(word for entry in entries for word in entry if word.isalpha()))
