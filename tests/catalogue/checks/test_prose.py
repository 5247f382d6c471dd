import pytest

from sameside.catalogue.checks.prose import about_the_grade, about_the_prose, readable
from sameside.catalogue.words import read_words
from tests.catalogue.examples import WORDS, told, words


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Do it now!", "Say it without an exclamation mark."),
        ("![a lamp](lamp.png)", "Pictures cannot be shown here."),
        ("Smile \N{SLIGHTLY SMILING FACE}", "Say it without an emoji"),
        ("A star \N{BLACK STAR}", "Say it without an emoji"),
        ("A <b>bold</b> word", "HTML is shown as it is typed."),
        ("Great job, both of you.", "Leave out the praise."),
        ("As Gottman says", "“Gottman” is somebody's name or brand."),
        ("like in an imago talk", "“imago” is somebody's name or brand."),
        ("PREP teaches it", "“PREP” is somebody's name or brand."),
        ("Draw your Love Maps", "“Love Maps” is somebody's name or brand."),
    ],
)
def test_what_the_house_does_not_say_is_told_with_its_line(line: str, sentence: str) -> None:
    ((at, said),) = told(list(about_the_prose(f"# T\n\n{line}\n", "en.md")))
    assert (at, said[: len(sentence)]) == (3, sentence)


@pytest.mark.parametrize(
    "line", ["We prep the meal.", "3 < 4 and 5 > 4", "“Stop,” she said.", "A left foot", "→ go on"]
)
def test_what_only_looks_like_it_is_let_through(line: str) -> None:
    assert list(about_the_prose(line, "en.md")) == []


def test_easy_words_pass_the_grade() -> None:
    assert list(about_the_grade(read_words(WORDS, "en.md").words, "en.md")) == []


def test_hard_words_are_told_with_their_grade() -> None:
    hard = "Systematically incorporating interpersonal validation facilitates considerable relational improvements."
    text = words(("It helps to be asked. Nobody has tested it.", hard), ("Think of one hour.", hard))
    ((line, said),) = told(list(about_the_grade(read_words(text, "en.md").words, "en.md")))
    assert line == 1
    assert said.startswith("This reads at school grade ")


def test_options_and_markup_do_not_count_as_running_text() -> None:
    text = words(("Think of one hour.", "Think of *one* [hour](https://example.org/long-address)."))
    found = readable(read_words(text, "en.md").words)
    assert "Tired" not in found
    assert "example" not in found
    assert "What was it like?" in found


def test_words_for_a_point_are_running_text_too() -> None:
    text = words(("- prompt: What was it like?", "- prompt: What was it like?\n- hint.knees: Go in a little."))
    assert "Go in a little." in readable(read_words(text, "en.md").words)
