"""The corpus is cut as it was said to be, and the sealed third is what it was."""

import hashlib
import re

from sameside.coach import CAUTIONS, DRAFT_CODES, TRAPS
from tests.house import tree
from tools.coach import CORPUS
from tools.coach.corpus import REPLIES, items, more, part_of, rows, thoughts

DECISIONS = tree.ROOT / "docs" / "decisions"
DECISION = DECISIONS / "0013-a-third-of-the-corpus-is-sealed.md"
APART = DECISIONS / "0017-lines-of-danger-are-set-apart-by-family.md"
LINE = re.compile(r"^\| `((?:sealed|dev)/[\w.]+)` \| `([0-9a-f]{64})` \|(?: [^|\n]+ \|)*$", re.MULTILINE)
NAMED = re.compile(r"""corpus/sealed|["']sealed["'/]""")
# Only these may name the sealed part; everybody else goes through `part`.
MAY_NAME_IT = {"tools/coach/exam.py", "tools/coach/corpus.py"}


def broken_seals(text: str) -> list[str]:
    sums = dict(LINE.findall(text))
    return [name for name, wanted in sums.items() if hashlib.sha256((CORPUS / name).read_bytes()).hexdigest() != wanted]


def test_the_sealed_files_are_what_they_were_when_they_were_sealed() -> None:
    text = tree.text(DECISION)
    assert len(LINE.findall(text)) >= 5
    assert broken_seals(text) == []


def test_lines_of_danger_set_apart_are_what_they_were() -> None:
    text = tree.text(APART)
    assert [name for name, _ in LINE.findall(text)] == ["dev/apart.jsonl", "dev/blind.jsonl", "dev/fresh.jsonl"]
    assert broken_seals(text) == []


def test_no_family_of_lines_of_danger_stands_on_both_sides() -> None:
    taught, apart = (
        {row["family"] for row in rows(part, name)} for part, name in (("train", "voices"), ("dev", "apart"))
    )
    assert taught
    assert apart
    assert not taught & apart


def test_control_a_seal_that_was_broken_is_found() -> None:
    name, right = LINE.findall(tree.text(DECISION))[0]
    assert broken_seals(tree.text(DECISION).replace(right, "0" * 64)) == [name]


def names_it(source: str) -> bool:
    return bool(NAMED.search(source))


def test_nothing_but_the_exam_names_the_sealed_part() -> None:
    every = (
        *tree.files(".py", under="tools/coach"),
        *tree.files(".py", under="bench"),
        *tree.files(".py", under="src/sameside/coach"),
    )
    named = {tree.name(path) for path in every if names_it(tree.text(path))}
    assert named == MAY_NAME_IT


def test_control_whoever_opens_the_sealed_part_is_found() -> None:
    assert names_it('open("tests/corpus/sealed/hard.jsonl")')
    assert names_it('rows("sealed", "hard")')
    assert not names_it("# nothing sealed is read here")


def test_no_scenario_stands_in_two_parts() -> None:
    train, dev = ({item.group for item in items(part)} for part in ("train", "dev"))
    assert train
    assert not train & dev


def test_replies_and_thoughts_are_cut_by_what_they_answer_or_say() -> None:
    for part in ("train", "dev"):
        for name, key in (("replies", "before"), ("traps", "text")):
            found = rows(part, name)
            assert found
            assert {part_of(row[key]) for row in found} == {part}


def test_replies_in_other_ways_of_talking_are_cut_by_theme_and_graded_throughout() -> None:
    for name in REPLIES[1:]:
        assert rows("train", name)
        for part in ("train", "dev"):
            for row in rows(part, name):
                assert part_of(row["theme"]) == part
                assert row["writer"]
                assert {row["feeling"], row["view"], row["further"]} <= {0, 1, 2}
                assert row["question"] in ("open", "closed", None)
                assert isinstance(row["reflection"], bool)


def test_letters_and_short_thoughts_are_cut_by_theme() -> None:
    for part in ("train", "dev"):
        for register in ("letters", "short"):
            found = thoughts(part, register)  # type: ignore[arg-type]
            assert found
            assert {part_of(row["group"]) for row in found} == {part}
            assert {row["register"] for row in found} == {register}


def test_every_thought_with_a_trap_has_the_words_that_carry_it() -> None:
    every = [*thoughts("train"), *thoughts("dev")]
    assert len({row["text"] for row in every}) == len(every)
    assert all(row["span"] in row["text"] if row["traps"] else row["span"] is None for row in every)
    assert {f"T_{trap}" for row in every for trap in row["traps"]} == set(TRAPS)


def test_a_turn_of_a_talk_has_the_turn_before_it() -> None:
    turns = [item for item in items("train") if item.kind == "turn"]
    assert any(item.before for item in turns)
    assert all(not item.before for item in turns if item.id.endswith("-01"))


def test_no_theme_stands_in_two_parts() -> None:
    train, dev = ({item.group for item in more(part)} for part in ("train", "dev"))
    assert train
    assert not train & dev
    assert not {item.text for item in more("train")} & {item.text for item in more("dev")}


def test_the_later_messages_say_who_wrote_them_and_carry_known_codes() -> None:
    for part in ("train", "dev"):
        assert {row["writer"] for row in rows(part, "messages_more")} == {"an automated writer"}
        assert all(item.codes <= set(DRAFT_CODES) for item in more(part))
        assert all(item.before for item in more(part) if item.codes & {"DEF", "REFL"})


def test_what_only_looks_harsh_carries_no_caution() -> None:
    hard = [item for part in ("train", "dev") for item in more(part) if item.kind == "hard"]
    assert len(hard) >= 400
    assert not any(item.codes & set(CAUTIONS) for item in hard)
