import pytest

from sameside.web.beliefs.yetting import with_yet


@pytest.mark.parametrize(
    ("said", "yet"),
    [
        ("I can’t talk about money.", "I can’t talk about money yet."),
        ("I cannot swim", "I cannot swim yet."),
        ("I'm bad at saying no!", "I’m not good at saying no yet."),
        ("I don't know how to rest…", "I don't know how to rest yet."),
        ("I never finish anything", "I never finish anything, so far."),
        ("I can’t swim yet.", "I can’t swim yet."),
        ("  ...  ", ""),
    ],
)
def test_the_door_is_left_open(said: str, yet: str) -> None:
    assert with_yet(said) == yet
