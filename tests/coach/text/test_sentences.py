import pytest

from sameside.coach.text.sentences import LONGEST
from tests.coach.examples import parts_of, text_of


@pytest.mark.parametrize(
    ("given", "parts"),
    [
        ("You left. I cried! Why?", ["You left.", "I cried!", "Why?"]),
        ("Well... you left. Ok... You came.", ["Well... you left.", "Ok...", "You came."]),
        ("I saw Dr. Lee today. He said hi.", ["I saw Dr. Lee today.", "He said hi."]),
        ("It is late etc.", ["It is late etc."]),
        ("one line\nAnother line", ["one line", "Another line"]),
        ("a line that\ngoes on", ["a line that\ngoes on"]),
        ("a line\n", ["a line"]),
        ("He said “You never ever listen.” I left.", ["He said “You never ever listen.”", "I left."]),
        ("He said “You never ever listen.” and left.", ["He said “You never ever listen.” and left."]),
        ("I left (really!). Then you came.", ["I left (really!).", "Then you came."]),
        ("?! ...", []),
        ("", []),
        (". you left", ["you left"]),
        ("你好。You left", ["你好。", "You left"]),
    ],
)
def test_a_text_falls_into_its_sentences(given: str, parts: list[str]) -> None:
    assert parts_of(given) == parts


def test_a_sentence_without_end_is_cut() -> None:
    assert [len(one.tokens) for one in text_of("you " * 200).sentences] == [LONGEST, LONGEST, 40]
