import pytest

from sameside.catalogue.checks.terms import about_the_words
from sameside.catalogue.words import read_words
from tests.catalogue.examples import TOML, WORDS, line_of, shape, told, toml, words


def problems(toml_text: str, words_text: str) -> list[tuple[int, str]]:
    return told(list(about_the_words(shape(toml_text), "en.md", read_words(words_text, "en.md"))))


def with_step(block: str) -> str:
    """The right exercise, its first step replaced."""
    return toml(('kind = "write"\naudience = "sealed"\nmax = 500', block))


def test_the_right_words_have_nothing_to_mend() -> None:
    assert problems(TOML, WORDS) == []


def test_words_for_a_step_that_is_not_there_are_told() -> None:
    text = WORDS + "\n## after\n### Later\n"
    assert problems(TOML, text) == [
        (line_of(text, "## after"), "There is no step “after”. Rename the section to one of the steps, or take it out.")
    ]


def test_a_step_without_words_is_told() -> None:
    text = words(("## together\n### Side by side\n", ""))
    assert problems(TOML, text) == [(1, "The step “together” has no words. Add a section ## together.")]


def test_a_step_without_heading_and_text_is_told() -> None:
    text = words(("### Side by side\n", ""))
    assert problems(TOML, text) == [
        (line_of(text, "## together"), "Say in ## together what to do: add a ### heading or a text.")
    ]


@pytest.mark.parametrize(
    ("block", "terms"),
    [
        ('kind = "write"\naudience = "me"', ["prompt"]),
        ('kind = "list"\naudience = "me"', ["prompt"]),
        ('kind = "rate"\naudience = "me"', ["prompt", "low", "high"]),
        ('kind = "rate"\naudience = "me"\npoints = ["no", "yes"]', ["prompt", "point.no", "point.yes"]),
        ('kind = "choose"\naudience = "me"\noptions = ["a", "b"]', ["prompt", "option.a", "option.b"]),
        ('kind = "sort"\naudience = "me"\ncards = ["a"]\npiles = ["p"]', ["card.a", "pile.p"]),
        ('kind = "guess"\naudience = "sealed"\nof = "mood"', ["prompt"]),
        ('kind = "ask"\naudience = "circle"', ["prompt"]),
        ('kind = "agree"\naudience = "circle"', ["prompt"]),
        ('kind = "quiet"', ["cue.1"]),
        ('kind = "read"', []),
        ('kind = "floor"\naudience = "circle"', []),
    ],
)
def test_each_kind_demands_its_words(block: str, terms: list[str]) -> None:
    bare = words(("- prompt: What was it like?\n", ""))
    wanted = [(line_of(bare, "## day"), f"## day lacks the words “- {term}: …”. Add them.") for term in terms]
    assert problems(with_step(block), bare) == wanted
    full = words(("- prompt: What was it like?", "\n".join(f"- {term}: Words" for term in terms)))
    assert problems(with_step(block), full) == []


def test_an_empty_term_is_told_at_its_line() -> None:
    text = words(("- prompt: What was it like?", "- prompt:"))
    assert problems(TOML, text) == [(line_of(text, "- prompt:"), "## day lacks the words “- prompt: …”. Add them.")]


@pytest.mark.parametrize("term", ["promt", "option.calm", "cue.1", "low"])
def test_a_term_that_nothing_uses_is_told(term: str) -> None:
    text = words(("- prompt: What was it like?", f"- prompt: What was it like?\n- {term}: Words"))
    ((line, said),) = problems(TOML, text)
    assert line == line_of(text, f"- {term}: Words")
    assert said.startswith(f"Nothing in the step “day” uses “{term}”.")


def test_cues_are_counted_without_a_gap() -> None:
    text = words(("- prompt: What was it like?", "- cue.1: In\n- cue.3: Out"))
    ((line, said),) = problems(with_step('kind = "quiet"'), text)
    assert (line, "cue.3" in said) == (line_of(text, "cue.3"), True)


def test_a_guess_may_name_the_ends_of_its_scale() -> None:
    text = words(("- prompt: How are they now?", "- prompt: How are they now?\n- low: bad\n- high: well"))
    assert problems(TOML, text) == []


MET = """\
[[steps]]
id = "depth"
kind = "rate"
audience = "sealed"
points = ["low", "high"]
meet = "lowest"

[[steps]]
id = "here"
kind = "open"
of = ["depth"]
"""
MET_WORDS = """
## depth
### How deep?

- prompt: I go…
- point.low: low
- point.high: high

## here
### Here
"""


def test_words_for_each_point_are_taken_after_all_have_met_and_not_before() -> None:
    own = "- prompt: What was it like?\n- prompt.low: Say a little.\n- hint.high: All of it."
    text = words(("- prompt: What was it like?", own)) + MET_WORDS
    before = TOML + "\n" + MET
    assert [said.split(".")[0] for _, said in problems(before, text)] == ["Nothing in the step “day” uses “prompt"] + [
        "Nothing in the step “day” uses “hint"
    ]
    first = TOML.index("[[steps]]")
    after = TOML[:first] + MET + "\n" + TOML[first:]
    assert problems(after, text) == []
    odd = text.replace("prompt.low", "prompt.middle")
    assert "prompt.middle" in problems(after, odd)[0][1]
