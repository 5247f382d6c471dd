from sameside.catalogue.lines import Lines

TEXT = """\
id = "a"
"people" = [1, 2]

[[steps]]
id = "one"
min = 3
[[ steps ]]
id = "two"
next.yes = "three"
[[steps]]
id = "three"
[steps.next]
min = "not an option of the step"
"""


def test_a_key_on_top_has_its_line() -> None:
    assert Lines(TEXT).top("id") == 1
    assert Lines(TEXT).top("people") == 2


def test_a_key_of_a_step_has_its_line() -> None:
    lines = Lines(TEXT)
    assert (lines.step(0, "min"), lines.step(1, "id"), lines.step(1, "next"), lines.step(2, "next")) == (6, 8, 9, 12)


def test_a_missing_key_is_placed_at_its_block() -> None:
    lines = Lines(TEXT)
    assert (lines.top("area"), lines.step(1, "min"), lines.step(2, "min"), lines.step(1)) == (1, 7, 10, 7)


def test_a_step_that_is_not_there_is_placed_at_the_steps() -> None:
    assert Lines("id = 1\nsteps = [{}]").step(0, "id") == 2
