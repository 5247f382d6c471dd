import pytest

from sameside.web.coaching.sentence import PARTS, built


def test_four_parts_become_two_breaths_and_a_question() -> None:
    parts = {"happened": "You came home at nine.", "feel": "Lonely", "need": "to count on us", "ask": "text me"}
    assert built(parts) == "When you came home at nine, I felt lonely. I need to count on us. Could you text me?"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({}, ""),
        ({"happened": "the plan changed"}, "The plan changed."),
        ({"feel": "sad"}, "I felt sad."),
        ({"need": "some rest"}, "I need some rest."),
        ({"ask": "would you sit with me?"}, "Would you sit with me?"),
        ({"happened": "when you left", "feel": "I was scared"}, "When you left, I was scared."),
        ({"need": "I need a break"}, "I need a break."),
        ({"happened": "I waited", "feel": "small"}, "When I waited, I felt small."),
        ({"happened": "  you\n left ... "}, "You left."),
    ],
)
def test_what_is_missing_is_left_out(parts: dict[str, str], words: str) -> None:
    assert built(parts) == words


def test_the_parts_are_those_of_the_coach() -> None:
    from sameside.coach import PARTS as KNOWN

    assert list(PARTS) == list(KNOWN)
