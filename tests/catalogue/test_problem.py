from pathlib import PurePath

from sameside.catalogue.problem import BadContent, Problem


def test_a_problem_reads_as_file_line_sentence() -> None:
    problem = Problem("en.md", 4, "Mend this.").under(PurePath("content/exercises/walk"))
    assert str(problem) == "content/exercises/walk/en.md:4: Mend this."


def test_problems_sort_by_file_then_line() -> None:
    second, first = Problem("b", 1, "x"), Problem("a", 9, "x")
    assert sorted([second, first]) == [first, second]


def test_bad_content_says_every_problem() -> None:
    error = BadContent((Problem("a", 1, "One."), Problem("b", 2, "Two.")))
    assert str(error) == "a:1: One.; b:2: Two."
