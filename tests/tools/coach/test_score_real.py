"""Ordinary texts of real people are those without a code; a caution there is counted."""

from tools.coach.corpus import Item
from tools.coach.exams.marks import Answer
from tools.coach.score_real import by_file, ordinary

NONE = frozenset[str]()


def answer(name: str, *, codes: frozenset[str] = NONE, maybe: frozenset[str] = NONE) -> Answer:
    return Answer(Item(name, "words", "", name, "turn", codes), NONE, maybe, maybe)


ANSWERS = (
    answer("goemotions/dev.tsv a", maybe=frozenset({"DEM"})),
    answer("goemotions/dev.tsv b", maybe=frozenset({"APPR"})),
    answer("casino/casino_test.json 1:2"),
    answer("casino/casino_test.json 1:3", codes=frozenset({"REQ"}), maybe=frozenset({"DEM"})),
)


def test_ordinary_texts_with_a_caution_are_counted_and_help_is_no_caution() -> None:
    (found,) = ordinary(ANSWERS)
    assert (round(found.value, 3), found.number) == (0.333, 3)


def test_each_collection_has_its_own_line() -> None:
    assert [(one.name, one.value, one.number) for one in by_file(ANSWERS)] == [
        ("the same of casino", 0.0, 1),
        ("the same of goemotions", 0.5, 2),
    ]
