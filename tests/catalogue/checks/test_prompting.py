import pytest

from sameside.catalogue.checks.prompting import about_the_prompts
from sameside.catalogue.problem import Problem
from sameside.catalogue.prompts import read_prompts

GOOD = "What did you hear today? Write one line."


def told(*texts: str) -> list[Problem]:
    files = [(f"{n}.toml", read_prompts(text, f"{n}.toml", "listening")) for n, text in enumerate(texts)]
    assert not [problem for _, file in files for problem in file.problems]
    return list(about_the_prompts(files))


def one(words: str) -> str:
    (problem,) = told(f'[en]\na = "{words}"\n')
    assert (problem.file, problem.line) == ("0.toml", 2)
    return problem.sentence


def test_a_good_prompt_is_left_alone() -> None:
    assert told(f'[en]\na = "{GOOD}"\nb = "Finish this: I would love to…"\n') == []


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("Hear it! What was it?", "Say it without an exclamation mark."),
        ("What would Gottman say?", "“Gottman” is somebody's name"),
        ("Who was toxic today?", "Say it without “toxic”."),
        ("Tell about your trauma.", "Say it without “trauma”."),
        ("What did your wife say?", "Say it without “wife”."),
        ("Which user were you?", "Say it without “user”."),
        ("Keep a streak of days.", "Say it without “streak”."),
        ("What did you hear today", "End it with a full stop"),
        ("Contemplate interpersonal accountability considerations.", "This reads at school grade"),
        ("What was it? " + "Say it once more to me. " * 12 + "So?", "This has 304"),
    ],
)
def test_what_is_not_good_enough_is_told(words: str, start: str) -> None:
    assert start in one(words)


def test_an_id_taken_in_another_file_is_told_at_the_later_one() -> None:
    (problem,) = told(f'[en]\na = "{GOOD}"\n', '[en]\n\na = "Where do you sit at night?"\n')
    assert (problem.file, problem.line) == ("1.toml", 3)
    assert problem.sentence == "“a” is taken in 0.toml. Give this one another id."


def test_two_that_are_nearly_the_same_are_told() -> None:
    (problem,) = told(f'[en]\na = "{GOOD}"\nb = "Write one line: what did you hear today, or see?"\n')
    assert (problem.line, problem.sentence[:32]) == (3, "This is nearly the same as “a”. ")


def test_only_english_is_graded() -> None:
    german = "Welche Freundschaftsangelegenheiten beschäftigen dich?"
    assert told(f'[en]\na = "{GOOD}"\n[de]\na = "{german}"\n') == []
