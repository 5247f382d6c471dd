"""What is said to people: words.toml, and the tables of traps.toml, lights.toml and quiet.toml."""

from collections.abc import Collection, Mapping, Sequence

from sameside.coach.coach import Calm, Saying, TrapLines
from sameside.coach.codes import LEVELS, LIGHTS, TRAPS
from sameside.coach.rules import Place
from sameside.coach.written.fault import Source
from sameside.coach.written.fields import Faults, Fields

QUIET = ("other", "nothing", "long")


def read_sayings(fields: Fields, codes: Collection[str]) -> dict[str, Saying]:
    written = fields.fields("codes")
    for code in written.table:
        if code not in codes:
            written.mend(f"“{code}” is no code.")
    return {code: _saying(written, code) for code in codes}


def _saying(written: Fields, code: str) -> Saying:
    one = written.fields(code)
    one.line = written.source.line_of(code)
    if code not in written.table:
        one.mend(f"There are no words for {code}. Write [codes.{code}] with name, why and try.")
        return Saying()
    saying = Saying(one.needed("name"), one.needed("why"), one.text("try"))
    one.done()
    return saying


def read_texts(fields: Fields, key: str, needed: Sequence[str]) -> dict[str, str]:
    """One sentence for each name."""
    written = fields.fields(key)
    found = {name: written.needed(name) for name in needed}
    written.done()
    return found


def read_light_sayings(fields: Fields) -> dict[str, Mapping[str, str]]:
    written = fields.fields("words")
    found: dict[str, Mapping[str, str]] = {light: read_texts(written, light, LEVELS) for light in LIGHTS}
    written.done()
    return found


def read_trap_names(fields: Fields) -> dict[str, Saying]:
    """In the order of the file, which is the order in which they are offered where nothing else decides."""
    found = {}
    for block in fields.items("traps"):
        one = Fields(block, fields.source, fields.faults)
        found[one.one_of("code", TRAPS, "")] = Saying(one.needed("name"), one.needed("question"))
        one.done()
    for code in TRAPS:
        if code not in found:
            fields.mend(f"There is no [[traps]] block for {code}. Write one with code, name and question.")
    found.pop("", None)
    return found


def read_trap_lines(fields: Fields) -> TrapLines:
    lines, usual = fields.fields("lines"), TrapLines()
    found = TrapLines(**{name: lines.number(name, getattr(usual, name)) for name in ("base", "offer", "distorted")})
    lines.done()
    return found


def read_calm(source: Source, faults: Faults) -> Calm:
    fields = Fields(source.table, source, faults)
    calm = Calm(fields.texts("sentences"), Place(source.file))
    fields.done()
    return calm
