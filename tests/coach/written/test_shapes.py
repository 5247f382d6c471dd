import pytest

from sameside.coach import check_content
from sameside.coach.text import read_text
from tests.coach.examples import SEED, coach_of, tried

KEPT = 'plain = "1 are 2"\nexamples = ["You late. = you are late ."]\nleaves = ["It is late."]\n'
HEAD = 'openers = "but"\n[words]\nbad = "late rude"\nnot-doing = "bring"\n[[shapes]]\n'


def read(given: str, shapes: str) -> str:
    return " ".join(read_text(given, coach_of(shapes_toml=HEAD + shapes).tongue).words)


def faults(shapes: str) -> list[str]:
    return [fault.sentence for fault in tried(shapes_toml=HEAD + shapes)[1]]


def test_without_the_file_nothing_is_changed() -> None:
    assert SEED.tongue.shapes.every == ()


def test_a_shape_names_words_lists_endings_and_what_may_be_left_out() -> None:
    shape = f'said = ["^ you ?so|too @bad|*ing|~not-doing"]\n{KEPT}'
    shape = shape.replace("*ing|~not-doing", "mean").replace("1 are 2", "1 are 2 3")
    assert read("You late. You so rude, but you mean.", shape) == "you are late . you are so rude , but you are mean ."
    assert read("Makes you late.", shape) == "makes you late ."


def test_an_ending_spares_the_words_of_a_list() -> None:
    shape = 'said = ["you *ing|~not-doing $"]\n' + KEPT
    assert read("You going, you bring, you going there.", shape) == "you are going , you bring , you going there ."


def test_a_mark_of_asking_is_a_word_of_a_shape() -> None:
    assert (
        read("You late? You late.", 'said = ["you late ?"]\n' + KEPT.replace("1 are 2", "1 are 2 3"))
        == "you are late ? you late ."
    )


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        ('said = ["you late"]\n', "A shape needs"),
        (f"said = []\n{KEPT}", "A shape needs"),
        ('said = ["a b"]\n' + KEPT.replace("1 are 2", "7"), "no word with a number"),
        ('said = ["*ing"]\n' + KEPT.replace("1 are 2", "1"), "a word of its own"),
        ('said = ["a ?b"]\n' + KEPT.replace("1 are 2", "2"), "a word of its own"),
        ('said = ["you @none late"]\n' + KEPT, "no words called “none”"),
        ('said = ["you late"]\n' + KEPT.replace(" = you are", " you are"), "write = and how"),
        ('said = ["you ?late now"]\nwrong = "x"\n' + KEPT, "no key that is known"),
    ],
)
def test_what_is_wrong_with_a_shape_is_told(shape: str, told: str) -> None:
    assert any(told in one for one in faults(shape))


def test_the_check_reads_every_example() -> None:
    shape = 'said = ["you late"]\n' + KEPT
    assert check_content(coach_of(shapes_toml=HEAD + shape)) == ()
    said = [str(one) for one in check_content(coach_of(shapes_toml=HEAD + shape.replace("are late .", "were late .")))]
    assert said == ["shapes.toml:6: “You late.” has to be read as “you were late .” and is read as “you are late .”."]
    left = check_content(coach_of(shapes_toml=HEAD + shape.replace("It is late.", "I saw you late.")))
    assert "has to be read as “i saw you late .”" in left[0].sentence
