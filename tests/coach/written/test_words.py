import pytest

from sameside.coach.codes import DRAFT_CODES, LEVELS, LIGHTS, TRAPS
from tests.coach.examples import SEED, coach_of, seed_files, tried


def told(file: str, instead_of: str, written: str) -> list[str]:
    raw = seed_files()[file]
    assert instead_of in raw
    _, faults = tried(**{file.replace(".", "_"): raw.replace(instead_of, written, 1)})
    assert {fault.file for fault in faults} <= {file}
    return [fault.sentence for fault in faults]


def test_there_are_words_for_every_code() -> None:
    assert set(SEED.sayings) == set(DRAFT_CODES)
    assert set(SEED.trap_names) == set(TRAPS)
    assert {light: set(said) for light, said in SEED.light_sayings.items()} == dict.fromkeys(LIGHTS, set(LEVELS))


@pytest.mark.parametrize(
    ("file", "instead_of", "written", "sentence"),
    [
        ("words.toml", "[codes.ABS]", "[codes.GHOST]", "“GHOST” is no code."),
        ("words.toml", "[codes.ABS]", "[codes.GHOST]", "There are no words for ABS."),
        ("words.toml", 'name = "Always and never"', "", "“name” is missing."),
        ("words.toml", 'name = "Always and never"', 'typo = "x"', "“typo” is no key"),
        ("words.toml", "happened = ", "ghost = ", "“happened” is missing."),
        ("words.toml", "happened = ", "ghost = ", "“ghost” is no key"),
        ("words.toml", "long = ", "ghost = ", "“long” is missing."),
        ("lights.toml", "[words.view]", "[words.ghost]", "“ghost” is no key"),
        ("lights.toml", 'partly = "You asked."', "", "“partly” is missing."),
        ("traps.toml", 'code = "T_LABEL"', 'code = "T_FILTER"', "There is no [[traps]] block for T_LABEL."),
        ("traps.toml", 'code = "T_LABEL"', 'code = "T_GHOST"', "“code” has to be one of"),
        ("traps.toml", 'name = "A label"', "", "“name” is missing."),
        ("traps.toml", "base = -2.0", "typo = 1", "“typo” is no key"),
        ("quiet.toml", "sentences", "typo", "“typo” is no key"),
    ],
)
def test_missing_and_strange_words_are_told(file: str, instead_of: str, written: str, sentence: str) -> None:
    assert [said for said in told(file, instead_of, written) if said.startswith(sentence)]


def test_the_lines_of_the_traps_can_be_moved() -> None:
    raw = seed_files()["traps.toml"].replace("base = -2.0", "base = -3").replace("offer = 0.3\n", "")
    lines = coach_of(traps_toml=raw).trap_lines
    assert (lines.base, lines.offer, lines.distorted) == (-3.0, 0.3, 0.5)
